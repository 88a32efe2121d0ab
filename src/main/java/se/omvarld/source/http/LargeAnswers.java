package se.omvarld.source.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few large answers be in memory at the same time, by the share of the heap that they may fill; small ones, as nearly all are, never
 * wait. A thread takes its place when an answer turns out to be large, and keeps it until that is read: an answer's length is not
 * known before.
 */
final class LargeAnswers {
    /** What every poll may hold: twenty of them are ten megabytes. */
    static final int SMALL = 512 * 1024;

    /** The bytes, and the buffers in which they are gathered. */
    private static final int COPIES = 3;

    private static final int SHARE_OF_HEAP = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Semaphore places;
    private final ThreadLocal<Boolean> hasPlace = ThreadLocal.withInitial(() -> false);

    /** @param maxBytes the most bytes of one answer */
    LargeAnswers(long maxBytes) {
        long share = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
        this.places = new Semaphore((int) Math.max(1, Math.min(share / (COPIES * maxBytes), 100)), true);
    }

    /** Whether an answer of so many bytes needs a place that the current thread has not. */
    boolean concerns(long bytes) {
        return bytes > SMALL && !hasPlace.get();
    }

    /** Waits for a place. */
    void enter() throws IOException {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("other large answers were read for more than " + LONGEST_WAIT.toMinutes()
                        + " minutes; it is asked again next time");
            }
            hasPlace.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting to read a large answer", e);
        }
    }

    /** What the current thread has fetched is dealt with, or given up. */
    void leave() {
        if (hasPlace.get()) {
            places.release();
        }
        hasPlace.remove();
    }
}
