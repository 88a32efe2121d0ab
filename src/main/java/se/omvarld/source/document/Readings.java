package se.omvarld.source.document;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.omvarld.item.Item;

/**
 * Lets documents be read within a share of the heap and a time. By its size a document could need so much; those that fit beside each other
 * are read at the same time, the others wait. Small ones, as nearly all are, never wait.
 */
public final class Readings {
    /** What a byte may unfold to, as text and as a tree of the smallest elements; measured, see decision 17. */
    private static final int UNFOLDED = 60;

    /** No tree is larger, see {@link MarkupScan} and {@link BoundedJson}. */
    private static final long LARGEST_TREE = 80_000_000;

    /**
     * In bytes: as many as one lead may have characters (see {@code PlainText}), so that the leads of a smaller document, which are
     * cleaned outside of the deadline, take no longer than one may take; and what they refer to until then is little.
     */
    private static final int LARGE = 100_000;

    private static final int KB = 1024;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** For a process that reads one document at a time. */
    public static final Readings ALONE = new Readings(60);

    private final Duration deadline;
    private final int share;
    private final Semaphore room;

    /** @param deadlineSeconds the longest time of reading one document, once there is room for it */
    public Readings(int deadlineSeconds) {
        this(deadlineSeconds, Runtime.getRuntime().maxMemory() / 2);
    }

    Readings(int deadlineSeconds, long bytes) {
        this.deadline = Duration.ofSeconds(deadlineSeconds);
        this.share = (int) Math.min(bytes / KB, Integer.MAX_VALUE);
        this.room = new Semaphore(share, true);
    }

    /**
     * What the reading gives.
     *
     * @throws ReadingLimitException when it takes too long, or there was no room for long
     */
    public <T> T read(byte[] body, Supplier<T> reading) {
        int needed = needed(body.length);
        enter(needed);
        try {
            return ReadingDeadline.within(deadline, reading);
        } catch (StackOverflowError e) {
            throw ReadingLimitException.tooMuch();
        } finally {
            room.release(needed);
        }
    }

    /**
     * The items of a document. Their leads are cleaned when somebody asks for them; at once where the document is large, so that
     * its text is not kept, nor the time exceeded later.
     *
     * @throws ReadingLimitException when it takes too long, or there was no room for long
     */
    public List<Item> items(byte[] body, Supplier<List<Item>> reading) {
        return read(body, () -> {
            List<Item> items = reading.get();
            if (body.length > LARGE) {
                items.forEach(Readings::clean);
            }
            return items;
        });
    }

    private static void clean(Item item) {
        ReadingDeadline.check();
        item.lead();
    }

    public void run(byte[] body, Runnable reading) {
        read(body, () -> {
            reading.run();
            return body;
        });
    }

    /** In kilobytes; what would need more than the whole share is read alone. */
    int needed(long bytes) {
        long most = Math.min(bytes * UNFOLDED, LARGEST_TREE + 4 * bytes) / KB + 1;
        return (int) Math.min(most, share);
    }

    private void enter(int needed) {
        try {
            if (!room.tryAcquire(needed, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw ReadingLimitException.noRoom(LONGEST_WAIT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to read", e);
        }
    }
}
