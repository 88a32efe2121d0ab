package se.omvarld.cli.daemon;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Gives back what the heap kept of hours with much to poll: Java's serial collector looks at its old part only when that is full, and
 * then lets it grow (a JVM without {@code -XX:-ShrinkHeapInSteps} gives less back).
 */
public final class HeapTrim {
    /** As much garbage is worth a pause of some tenths of a second, once an hour. */
    private static final long WORTH = 8 << 20;

    private final List<MemoryPoolMXBean> pools;
    private final Runnable collection;

    public HeapTrim() {
        this(ManagementFactory.getMemoryPoolMXBeans(), System::gc);
    }

    HeapTrim(List<MemoryPoolMXBean> pools, Runnable collection) {
        this.pools = pools;
        this.collection = collection;
    }

    /** Collects where much has come into the old part since it was last collected; else does nothing. */
    public void run() {
        if (pools.stream().anyMatch(HeapTrim::hasGrown)) {
            collection.run();
        }
    }

    /** Only the old part has a threshold of usage. */
    private static boolean hasGrown(MemoryPoolMXBean pool) {
        return pool.getType() == MemoryType.HEAP
                && pool.isUsageThresholdSupported()
                && pool.getUsage().getUsed() - pool.getCollectionUsage().getUsed() >= WORTH;
    }
}
