package se.omvarld.rules.match;

import java.util.Collections;
import java.util.List;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;

/**
 * What one rule does to one item.
 *
 * @param find the rule's expressions that hit, as the file has them
 * @param line the line of the first of them
 * @param area the area that it speaks for; 0 for none
 * @param points what it adds to the score, negative for what it takes away; for {@link Kind#SORTING} what it adds to
 *     its area only
 * @param words what it hit in the text; empty when it hit only the source or the link
 */
public record RuleEffect(Kind kind, List<String> find, int line, int area, double points, List<String> words) {

    public static RuleEffect of(Hit hit, double titleFactor) {
        Rule rule = hit.rule();
        List<String> find = hit.expressions().stream().map(rule.find()::get).toList();
        double points = hit.points(titleFactor);
        return new RuleEffect(
                rule.kind(),
                find,
                rule.lines().get(hit.expressions().get(0)),
                rule.area(),
                rule.kind() == Kind.EXCLUDE ? -points : points,
                hit.words());
    }

    /** Whether the two are the same rule, perhaps with another weight or more expressions. */
    public boolean isRuleOf(RuleEffect other) {
        return kind == other.kind && area == other.area && !Collections.disjoint(find, other.find);
    }
}
