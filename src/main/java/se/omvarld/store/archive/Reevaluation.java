package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.db.Store;

/** Judges again what other rules have judged and no edition has frozen, so that an edition follows today's rules. */
public final class Reevaluation {
    private static final int BATCH = 500;
    /** Older items can stand in no edition that is still to come. */
    private static final Duration REACH = Duration.ofDays(93);

    private final Store store;
    private final Items items;
    private final Verdicts verdicts;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public Reevaluation(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.store = store;
        this.items = new Items(store);
        this.verdicts = new Verdicts(store);
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Judges batch by batch, a transaction each. Returns how many items were judged again. Rules that come into force
     * meanwhile count from the next batch on, so that several at work agree.
     */
    public int run() {
        Instant since = clock.instant().minus(REACH);
        int judged = 0;
        int more = store.inTurn(() -> batch(since));
        while (more > 0) {
            judged += more;
            more = store.inTurn(() -> batch(since));
        }
        return judged;
    }

    private int batch(Instant since) {
        RuleSet inForce = rules.get();
        List<Item> batch = items.judgedOtherwise(inForce.fingerprint(), since, BATCH);
        List<Verdict> decided = inForce.decide(batch);
        verdicts.keep(
                IntStream.range(0, batch.size())
                        .mapToObj(i -> new Verdicts.Judgement(batch.get(i).key(), decided.get(i)))
                        .toList(),
                inForce.fingerprint());
        return batch.size();
    }
}
