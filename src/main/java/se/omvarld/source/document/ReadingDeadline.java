package se.omvarld.source.document;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The time that the current thread has for reading a document. Whatever works through a document piece by piece looks at it at each
 * piece, since no thread can be stopped from outside (decision 17).
 */
public final class ReadingDeadline {
    private static final ThreadLocal<ReadingDeadline> CURRENT = new ThreadLocal<>();

    private final Duration most;
    private final long started = System.nanoTime();

    private ReadingDeadline(Duration most) {
        this.most = most;
    }

    /** Reads within so much time. */
    static <T> T within(Duration most, Supplier<T> reading) {
        CURRENT.set(new ReadingDeadline(most));
        try {
            return reading.get();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * Ends the reading when its time is over.
     *
     * @throws ReadingLimitException when the time is over; never where none was set
     */
    public static void check() {
        ReadingDeadline current = CURRENT.get();
        if (current != null && System.nanoTime() - current.started > current.most.toNanos()) {
            throw ReadingLimitException.tooSlow(current.most.toSeconds());
        }
    }
}
