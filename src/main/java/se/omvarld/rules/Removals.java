package se.omvarld.rules;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.rules.Suggestion.Kind;

/** Finds the words of rules that alone lift more items that are not relevant than such as are. */
final class Removals {
    private final Trials trials;
    private final Figures before;

    Removals(Trials trials) {
        this.trials = trials;
        this.before = trials.figures();
    }

    List<Suggestion> all() {
        return doubtful().stream()
                .map(this::tried)
                .filter(one -> -one.noise() > 2 * one.lost())
                .sorted(Comparator.comparingInt((Suggestion one) -> one.noise() + 2 * one.lost())
                        .thenComparing(Suggestion::relevant)
                        .thenComparing(Suggestion::expression))
                .toList();
    }

    /** The words with bearing in items that are picked and should not be. */
    private Set<Change> doubtful() {
        Set<Change> doubtful = new LinkedHashSet<>();
        for (Case one : trials.cases()) {
            if (one.before().picked() && !one.label().relevant()) {
                one.hits().stream().filter(Judge::hasBearing).forEach(hit -> hit.expressions()
                        .forEach(expression -> doubtful.add(new Change(hit.rule(), expression))));
            }
        }
        return doubtful;
    }

    private Suggestion tried(Change removed) {
        Rule rule = removed.rule();
        Tally tally = new Tally(Kind.REMOVE, rule.area());
        Figures after = before;
        for (Map.Entry<Case, Decision> entry : trials.without(removed)) {
            after = after.changed(entry.getKey(), entry.getValue());
            tally.add(entry.getKey(), entry.getValue());
        }
        return tally.suggestion(removed.expression(), rule.weight(), after);
    }
}
