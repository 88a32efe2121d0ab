package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /**
     * @param running the thread of the run that has begun at the tick; null when it has ended then, or none has begun
     * @param bound how long after the tick the next one is due
     */
    private record Beat(Duration period, long tick, Duration bound, Thread running) {}

    /**
     * @param ticker nanoseconds from any beginning, as {@link System#nanoTime} gives them
     */
    public Heartbeats(LongSupplier ticker, Clock clock) {
        this.ticker = ticker;
        this.clock = clock;
    }

    /** It begins from now on, first after a delay, then once a period. */
    public void expect(String name, Duration delay, Duration period) {
        beats.put(name, new Beat(period, ticker.getAsLong(), delay.plus(GRACE), null));
    }

    /** It was stopped, and is missed no more. */
    public void forget(String name) {
        beats.remove(name);
    }

    /** A run begins, on this thread. What nobody expects is not noted. */
    public void begun(String name) {
        Thread thread = Thread.currentThread();
        beats.computeIfPresent(name, (key, old) -> new Beat(old.period(), ticker.getAsLong(), LONGEST_RUN, thread));
    }

    /** Its run has ended, well or not. */
    public void ended(String name) {
        beats.computeIfPresent(
                name,
                (key, old) ->
                        new Beat(old.period(), ticker.getAsLong(), old.period().plus(GRACE), null));
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
                ? "has not ended since " + since + "; it may take " + LONGEST_RUN.toSeconds() + " s"
                : "died in the run that began " + since;
    }
}
