package se.omvarld.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;

/** Some rules, found in items: what a verdict rests on, for those who try changes on it. */
final class RuleHits {
    private final RuleMatcher matcher;

    RuleHits(Collection<Rule> some) {
        Vocabulary vocabulary = new Vocabulary();
        ConditionReader reader = new ConditionReader(vocabulary);
        this.matcher =
                new RuleMatcher(some.stream().map(rule -> reread(rule, reader)).toList(), vocabulary);
    }

    private static Rule reread(Rule rule, ConditionReader reader) {
        List<Condition> conditions = new ArrayList<>();
        for (String expression : rule.find()) {
            try {
                conditions.add(reader.read(expression));
            } catch (BadExpressionException e) {
                throw new IllegalArgumentException(expression, e);
            }
        }
        return new Rule(rule.id(), rule.kind(), rule.area(), "", rule.weight(), rule.find(), conditions, rule.lines());
    }

    List<Hit> in(Item item) {
        return matcher.match(item);
    }

    /** What remains of a hit without one of its rule's expressions. */
    Optional<Hit> without(int expression, Hit hit, Item item) {
        List<Integer> others = hit.expressions().stream()
                .filter(position -> position != expression)
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(matcher.hit(hit.rule(), others, item));
    }
}
