package se.omvarld.store.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.Arrival;

/**
 * What of a poll is new, and what the rules say of it. Only reads, so that the store's writers wait for neither; what becomes known
 * in between is left out when it is kept.
 */
public final class ItemFilter {
    private final Items items;
    private final Supplier<RuleSet> rules;

    public ItemFilter(Store store, Supplier<RuleSet> rules) {
        this.items = new Items(store);
        this.rules = rules;
    }

    /** What the archive does not know, and never has. */
    public NewItems unknown(Poll poll) {
        Set<String> known = items.known(poll.items().stream().map(Item::key).toList());
        return new NewItems(
                poll,
                poll.items().stream()
                        .filter(item -> !known.contains(item.key()))
                        .map(item -> Arrival.of(item, false))
                        .toList());
    }

    /** Lets the rules in force judge what is new. */
    public JudgedItems decide(NewItems brought) {
        if (brought.unknown().isEmpty()) {
            return new JudgedItems(brought.poll(), List.of(), Map.of(), "");
        }
        RuleSet inForce = rules.get();
        List<Verdict> decided =
                inForce.decide(brought.unknown().stream().map(Arrival::item).toList());
        Map<String, Verdict> verdicts = new HashMap<>();
        for (int i = 0; i < decided.size(); i++) {
            verdicts.putIfAbsent(brought.unknown().get(i).key(), decided.get(i));
        }
        return new JudgedItems(brought.poll(), brought.unknown(), verdicts, inForce.fingerprint());
    }
}
