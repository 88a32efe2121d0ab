package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.db.Store;

/** Judges again what other rules have judged and no edition has frozen, so that an edition follows today's rules. */
public final class Reevaluation {
    private static final int BATCH = 500;

    /** SQLite has no queue: who waits for another process asks again after 100 ms at most. */
    private static final Duration PAUSE = Duration.ofMillis(110);

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
     * Judges batch by batch. Only what was decided is written within a transaction, and others have their turn after each: who
     * waits to write, in this process or another, never waits for the rules. Returns how many items were judged again. Rules that
     * come into force meanwhile count from the next batch on, so that several at work agree.
     */
    public int run() {
        Instant since = clock.instant().minus(REACH);
        int judged = 0;
        int more = batch(since);
        while (more > 0) {
            judged += more;
            more = batch(since);
        }
        return judged;
    }

    private int batch(Instant since) {
        RuleSet inForce = rules.get();
        List<Item> batch = items.judgedOtherwise(inForce.fingerprint(), since, BATCH);
        List<Verdict> decided = inForce.decide(batch);
        List<Verdicts.Judgement> judgements = IntStream.range(0, batch.size())
                .mapToObj(i -> new Verdicts.Judgement(batch.get(i).key(), decided.get(i)))
                .toList();
        if (!batch.isEmpty()) {
            store.inTurn(() -> keep(judgements, inForce.fingerprint()));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return batch.size();
    }

    /** What was removed, frozen or judged by others meanwhile stays as it is. */
    private int keep(List<Verdicts.Judgement> judgements, String fingerprint) {
        Set<String> left = items.judgedOtherwise(
                fingerprint, judgements.stream().map(Verdicts.Judgement::key).toList());
        List<Verdicts.Judgement> kept = judgements.stream()
                .filter(judgement -> left.contains(judgement.key()))
                .toList();
        verdicts.keep(kept, fingerprint);
        return kept.size();
    }
}
