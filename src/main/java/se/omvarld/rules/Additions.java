package se.omvarld.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.rules.Suggestion.Kind;

/** Tries words as new rules of an area, with the least weight that does most. */
final class Additions {
    private static final List<Double> WEIGHTS = List.of(1.0, 2.0, 3.0, 4.0);

    /** A word must stand in so many times as many items as it should, than in others. */
    private static final int PURE = 2;

    /** So many words that catch the very same items are shown. */
    private static final int MOST_ALIKE = 2;

    private final Trials trials;
    private final Kind kind;
    private final Figures before;

    Additions(Trials trials, Kind kind) {
        this.trials = trials;
        this.kind = kind;
        this.before = trials.figures();
    }

    /** @param expressions the words to try, each for every area of the items that it could help */
    List<Suggestion> of(List<String> expressions) {
        Set<String> known = trials.book().rules().stream()
                .flatMap(rule -> rule.find().stream())
                .map(expression -> expression.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        List<Change> changes = new ArrayList<>();
        for (String expression : expressions) {
            if (!known.contains(expression)) {
                changes.add(Change.adding("s" + changes.size(), Rule.Kind.SCOPE, 0, 1, expression));
            }
        }
        Map<String, List<Map.Entry<Case, Hit>>> hits = trials.hits(changes);
        return some(changes.stream()
                .flatMap(change -> best(change, hits.get(change.rule().id())).stream())
                .sorted(Comparator.comparing(Suggestion::isSingle)
                        .thenComparing(one -> -worth(one))
                        .thenComparing(one -> -one.relevant())
                        .thenComparing(Suggestion::expression))
                .toList());
    }

    /** What is caught or sorted, less what is spoilt; noise weighs as much as a catch. */
    private static double worth(Suggestion one) {
        return one.gained() - one.lost() - Math.max(0, one.noise());
    }

    private static List<Suggestion> some(List<Suggestion> sorted) {
        Map<List<String>, Integer> alike = new HashMap<>();
        return sorted.stream()
                .filter(one -> alike.merge(one.titles(), 1, Integer::sum) <= MOST_ALIKE)
                .toList();
    }

    private Optional<Suggestion> best(Change change, List<Map.Entry<Case, Hit>> hits) {
        List<Integer> areas = hits.stream()
                .map(Map.Entry::getKey)
                .filter(this::helps)
                .map(one -> one.label().area())
                .distinct()
                .toList();
        return areas.stream()
                .flatMap(area -> WEIGHTS.stream().map(weight -> tried(change, area, weight, hits)))
                .filter(one -> worth(one) > 0 && one.relevant() >= PURE * one.others())
                .max(Comparator.comparingDouble(Additions::worth).thenComparing(one -> -one.weight()));
    }

    private boolean helps(Case one) {
        return one.label().area() > 0
                && (kind == Kind.CATCH
                        ? one.missed()
                        : one.sortable() && one.before().picked() && !one.right(one.before()));
    }

    private Suggestion tried(Change change, int area, double weight, List<Map.Entry<Case, Hit>> hits) {
        Rule.Kind what = kind == Kind.CATCH ? Rule.Kind.AREA : Rule.Kind.SORTING;
        Rule rule = Change.adding(change.rule().id(), what, area, weight, change.expression())
                .rule();
        Figures after = before;
        Tally tally = new Tally(kind, area);
        for (Map.Entry<Case, Hit> entry : hits) {
            Case one = entry.getKey();
            Hit hit = entry.getValue();
            Decision outcome = one.with(trials.book(), new Hit(rule, hit.expressions(), hit.words(), hit.inTitle()));
            after = after.changed(one, outcome);
            tally.add(one, outcome);
        }
        return tally.suggestion(change.expression(), weight, after);
    }
}
