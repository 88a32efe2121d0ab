package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What runs by itself again and again, and when each last did: that a timer or a scheduler is there does not say that it still
 * turns. Measured by a ticker that no setting of the clock moves; the clock only words since when.
 */
public final class Heartbeats {
    /** What one may be late beyond its period: the longest pause of a machine that is too busy. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** A delivery to a list while the mail server hangs, an archive that is judged again, end within it. */
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    private final LongSupplier ticker;
    private final Clock clock;
    private final Map<String, Beat> beats = new ConcurrentHashMap<>();
    private Set<String> asked = Set.of();

    /**
     * @param running the thread of the run that has begun at the tick; null when it has ended then, or none has begun
     * @param bound how long after the tick the next one is due
     * @param step how long a run may last, or come no further
     */
    private record Beat(Duration period, long tick, Duration bound, Duration step, Thread running) {
        Beat next(long now, Duration until, Thread runs) {
            return new Beat(period, now, until, step, runs);
        }
    }

    /**
     * @param ticker nanoseconds from any beginning, as {@link System#nanoTime} gives them
     */
    public Heartbeats(LongSupplier ticker, Clock clock) {
        this.ticker = ticker;
        this.clock = clock;
    }

    /** It begins from now on, first after a delay, then once a period. */
    public void expect(String name, Duration delay, Duration period) {
        expect(name, delay, period, LONGEST_RUN);
    }

    /**
     * The same for what says how far it has come.
     *
     * @param step how long a run may last, or come no further
     */
    public void expect(String name, Duration delay, Duration period, Duration step) {
        beats.put(name, new Beat(period, ticker.getAsLong(), delay.plus(GRACE), step, null));
    }

    /** It was stopped, and is missed no more. */
    public void forget(String name) {
        beats.remove(name);
    }

    /** A run begins, on this thread. What nobody expects is not noted. */
    public void begun(String name) {
        Thread thread = Thread.currentThread();
        beats.computeIfPresent(name, (key, old) -> old.next(ticker.getAsLong(), old.step(), thread));
    }

    /** Its run has come further. */
    public void advanced(String name) {
        beats.computeIfPresent(
                name,
                (key, old) -> old.running() == null ? old : old.next(ticker.getAsLong(), old.step(), old.running()));
    }

    /** Its run has ended, well or not. */
    public void ended(String name) {
        beats.computeIfPresent(
                name, (key, old) -> old.next(ticker.getAsLong(), old.period().plus(GRACE), null));
    }

    /** What should have begun, or ended, and has not: by name, since when and by what bound. */
    public Map<String, String> overdue() {
        long now = ticker.getAsLong();
        Map<String, String> overdue = new TreeMap<>();
        beats.forEach((name, beat) -> {
            if (isOverdue(beat, now)) {
                overdue.put(name, sentence(beat, now));
            }
        });
        return overdue;
    }

    /** The same as lines. */
    public List<String> lines() {
        return overdue().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    public boolean isOverdue(String name) {
        return overdue().containsKey(name);
    }

    /** Whether others are overdue than when this was last asked. */
    public synchronized boolean isTurned() {
        Set<String> before = asked;
        asked = Set.copyOf(overdue().keySet());
        return !asked.equals(before);
    }

    private static boolean isOverdue(Beat beat, long now) {
        boolean died = beat.running() != null && !beat.running().isAlive();
        return died || now - beat.tick() > beat.bound().toNanos();
    }

    private String sentence(Beat beat, long now) {
        Instant since = clock.instant().minusNanos(now - beat.tick());
        if (beat.running() == null) {
            return "has not begun since " + since + "; it is due every "
                    + beat.period().toSeconds() + " s and may be " + GRACE.toSeconds() + " s late";
        }
        return beat.running().isAlive()
                ? "has not ended since " + since + "; it may take "
                        + beat.step().toSeconds() + " s"
                : "died in the run that began " + since;
    }
}
