package se.omvarld.store.search;

import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Verdict;

/**
 * An item of the archive with all that became of it.
 *
 * @param verdict empty when no rules have judged it yet
 * @param baseline whether its source showed it at first contact already
 * @param shown where its story stands in editions
 */
public record FoundItem(Item item, Optional<Verdict> verdict, boolean baseline, List<Shown> shown) {

    /** A story's number in an edition. */
    public record Shown(String period, int number) {}

    public boolean picked() {
        return verdict.filter(Verdict::picked).isPresent();
    }
}
