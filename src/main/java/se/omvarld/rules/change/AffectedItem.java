package se.omvarld.rules.change;

import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Verdict;

/**
 * An item that changed rules gain, lose or move.
 *
 * @param frozen whether an edition shows its story already; that edition stays as it is
 * @param reasons the rules that made the difference; empty when only thresholds or figures were changed
 */
record AffectedItem(Item item, Verdict before, Verdict after, boolean frozen, List<RuleDifference> reasons) {
    AffectedItem {
        reasons = List.copyOf(reasons);
    }

    static AffectedItem of(Item item, Verdict before, Verdict after) {
        return new AffectedItem(item, before, after, false, List.of());
    }

    AffectedItem because(List<RuleDifference> why, boolean inEdition) {
        return new AffectedItem(item, before, after, inEdition, why);
    }

    /** How strong it is where it is picked. */
    double weight() {
        return Math.max(before.picked() ? before.score() : 0, after.picked() ? after.score() : 0);
    }
}
