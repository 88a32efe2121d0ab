package se.omvarld.rules.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.RuleEffect;
import se.omvarld.rules.model.Rule.Kind;

/**
 * One rule that does something else to an item than it did before the rules were changed.
 *
 * @param find the rule's expressions that hit, as the file has them
 * @param line their line: in the new file, or in the old one when the rule no longer hits
 * @param area the area that it speaks for; 0 for none
 * @param sorting whether it only speaks for its area and leaves the score alone
 * @param before the points that it gave, negative for what it took away; empty when it did not hit
 * @param after the points that it gives now; empty when it no longer hits
 * @param words what it hits or did hit in the text; empty when only the source or the link
 */
public record RuleDifference(
        List<String> find,
        int line,
        int area,
        boolean sorting,
        Optional<Double> before,
        Optional<Double> after,
        List<String> words) {

    /** What made the difference between two verdicts on an item; empty when only thresholds or figures were changed. */
    public static List<RuleDifference> between(RuleSet before, RuleSet after, Item item) {
        List<RuleEffect> old = new ArrayList<>(before.contributions(item));
        List<RuleDifference> differences = new ArrayList<>();
        for (RuleEffect fresh : after.contributions(item)) {
            Optional<RuleEffect> same = old.stream().filter(fresh::isRuleOf).findFirst();
            same.ifPresent(old::remove);
            if (same.isEmpty() || same.get().points() != fresh.points()) {
                differences.add(of(fresh, same.map(RuleEffect::points), Optional.of(fresh.points())));
            }
        }
        old.forEach(gone -> differences.add(of(gone, Optional.of(gone.points()), Optional.empty())));
        return differences;
    }

    private static RuleDifference of(RuleEffect rule, Optional<Double> before, Optional<Double> after) {
        boolean sorting = rule.kind() == Kind.SORTING;
        return new RuleDifference(rule.find(), rule.line(), rule.area(), sorting, before, after, rule.words());
    }
}
