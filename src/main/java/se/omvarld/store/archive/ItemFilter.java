package se.omvarld.store.archive;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.IncomingItem;

/**
 * What of a poll is new, and what the rules say of it. Only reads, so that the store's writers wait for neither; what becomes known
 * in between is left out when it is kept.
 */
public final class ItemFilter {
    private final NewItemFinder finder;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public ItemFilter(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.finder = new NewItemFinder(store);
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A poll that has ended, and what of it the archive did not know when it was asked.
     *
     * @param unknown in the poll's order; none when the poll has failed
     * @param found what else the comparison with the archive has told
     */
    public record NewItems(Poll poll, List<IncomingItem> unknown, NewItemFinder.Found found) {}

    /** What the archive does not know, and never has. */
    public NewItems unknown(Poll poll) {
        if (poll.state() != Poll.State.OK) {
            return new NewItems(poll, List.of(), NewItemFinder.Found.NOTHING);
        }
        NewItemFinder.Found found = finder.among(poll.source(), poll.items(), clock.instant());
        return new NewItems(
                poll,
                found.items().stream().map(item -> IncomingItem.of(item, false)).toList(),
                found);
    }

    /** Lets the rules in force judge what is new. */
    public JudgedItems decide(NewItems brought) {
        if (brought.unknown().isEmpty()) {
            return new JudgedItems(brought.poll(), List.of(), Map.of(), "", brought.found());
        }
        RuleSet inForce = rules.get();
        List<Verdict> decided = inForce.decide(
                brought.unknown().stream().map(IncomingItem::item).toList());
        Map<String, Verdict> verdicts = new HashMap<>();
        for (int i = 0; i < decided.size(); i++) {
            verdicts.putIfAbsent(brought.unknown().get(i).key(), decided.get(i));
        }
        return new JudgedItems(brought.poll(), brought.unknown(), verdicts, inForce.fingerprint(), brought.found());
    }
}
