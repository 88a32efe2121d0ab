package se.omvarld.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.item.Item;

/** Labelled items beside the rules in force: tries changes by judging what they touch again. Nothing is estimated. */
final class Trials {
    private final RuleBook book;
    private final RuleHits inForce;
    private final List<Case> cases = new ArrayList<>();

    Trials(RuleSet rules, List<LabelledItem> labelled) {
        this.book = rules.book();
        this.inForce = new RuleHits(book.rules());
        for (LabelledItem label : labelled) {
            Item item = label.item();
            List<Hit> hits = inForce.in(item);
            cases.add(new Case(item, label, hits, Decision.of(book, item, hits)));
        }
    }

    List<Case> cases() {
        return cases;
    }

    RuleBook book() {
        return book;
    }

    RuleHits inForce() {
        return inForce;
    }

    Figures figures() {
        return Figures.of(cases);
    }

    /** A suggestion as a change that can be tried. */
    Change change(Suggestion one, String id) {
        if (one.kind() == Suggestion.Kind.REMOVE) {
            Rule rule = book.rules().stream()
                    .filter(known -> known.find().contains(one.expression()) && known.area() == one.area())
                    .filter(known -> known.kind() == Rule.Kind.SCOPE || known.kind() == Rule.Kind.AREA)
                    .findFirst()
                    .orElseThrow();
            return new Change(rule, rule.find().indexOf(one.expression()));
        }
        Rule.Kind kind = one.kind() == Suggestion.Kind.SORT ? Rule.Kind.SORTING : Rule.Kind.AREA;
        return Change.adding(id, kind, one.area(), one.weight(), one.expression());
    }

    /** The figures when all these rules are added. */
    Figures following(Collection<Change> added) {
        IdentityHashMap<Case, List<Hit>> more = new IdentityHashMap<>();
        hits(added)
                .values()
                .forEach(hits -> hits.forEach(entry -> more.computeIfAbsent(entry.getKey(), one -> new ArrayList<>())
                        .add(entry.getValue())));
        Figures figures = figures();
        for (Map.Entry<Case, List<Hit>> entry : more.entrySet()) {
            List<Hit> all = new ArrayList<>(entry.getKey().hits());
            all.addAll(entry.getValue());
            figures = figures.changed(
                    entry.getKey(), Decision.of(book, entry.getKey().item(), all));
        }
        return figures;
    }

    /** How the cases that each added rule hits come out with it; a rule that hits none has an empty entry. */
    Map<String, List<Map.Entry<Case, Hit>>> hits(Collection<Change> added) {
        Map<String, List<Map.Entry<Case, Hit>>> hits = new LinkedHashMap<>();
        added.forEach(change -> hits.put(change.rule().id(), new ArrayList<>()));
        RuleHits some = new RuleHits(added.stream().map(Change::rule).toList());
        for (Case one : cases) {
            some.in(one.item()).forEach(hit -> hits.get(hit.rule().id()).add(Map.entry(one, hit)));
        }
        return hits;
    }

    /** The cases that an expression of a rule in force hits, with what comes of each without it. */
    List<Map.Entry<Case, Decision>> without(Change removed) {
        return cases.stream()
                .filter(one -> hits(one, removed))
                .map(one -> Map.entry(one, without(one, removed)))
                .toList();
    }

    static boolean hits(Case one, Change removed) {
        return one.hit(removed.rule().id())
                .filter(hit -> hit.expressions().contains(removed.without()))
                .isPresent();
    }

    Decision without(Case one, Change removed) {
        String rule = removed.rule().id();
        return one.without(
                book, rule, one.hit(rule).flatMap(hit -> inForce.without(removed.without(), hit, one.item())));
    }
}
