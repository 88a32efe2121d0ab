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
     * Judges batch by batch, from the oldest on. Only what was decided is written within a transaction, and others have their turn
     * after each: who waits to write, in this process or another, never waits for the rules. Who asks while it is at work waits for
     * it, since the work is the same. Returns how many items were judged again. With rules that come into force meanwhile it begins
     * anew, so that several at work agree.
     */
    public synchronized int run() {
        Instant oldest = clock.instant().minus(REACH);
        Instant from = oldest;
        String under = "";
        int judged = 0;
        while (true) {
            RuleSet inForce = rules.get();
            if (!inForce.fingerprint().equals(under)) {
                under = inForce.fingerprint();
                from = oldest;
            }
            List<Item> batch = items.judgedOtherwise(under, from, BATCH);
            if (batch.isEmpty()) {
                return judged;
            }
            judge(batch, inForce);
            judged += batch.size();
            from = batch.get(batch.size() - 1).firstSeen();
        }
    }

    private void judge(List<Item> batch, RuleSet inForce) {
        List<Verdict> decided = inForce.decide(batch);
        List<Verdicts.Judgement> judgements = IntStream.range(0, batch.size())
                .mapToObj(i -> new Verdicts.Judgement(batch.get(i).key(), decided.get(i)))
                .toList();
        store.inTurn(() -> keep(judgements, inForce.fingerprint()));
        LockSupport.parkNanos(PAUSE.toNanos());
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
