package se.omvarld.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says that a store's file is in use. Whoever opens it shares the lock of a file beside it; whoever puts another store in its
 * place needs it alone. It ends with the process, however that ends.
 */
public final class StoreLock implements AutoCloseable {
    /** A process has a lock once: it would lose it with the first of several channels that it closes (POSIX). */
    private static final Map<Path, StoreLock> HELD = new HashMap<>();

    private final Path store;
    private final FileChannel channel;
    private final boolean shared;
    private int users = 1;

    private StoreLock(Path store, FileChannel channel, boolean shared) {
        this.store = store;
        this.channel = channel;
        this.shared = shared;
    }

    /**
     * Joins those who use the store; empty where the file system has no locks.
     *
     * @throws StoreException while the store is being replaced
     */
    public static Optional<StoreLock> shared(Path store) {
        try {
            Optional<StoreLock> lock = take(store.toAbsolutePath().normalize(), true);
            if (lock.isEmpty()) {
                throw new StoreException(store + " is being replaced by a restore; try again when that is done", null);
            }
            return lock;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps everybody else out; empty while anybody uses the store. */
    public static Optional<StoreLock> alone(Path store) throws IOException {
        return take(store.toAbsolutePath().normalize(), false);
    }

    /** Whether this process has the store open. */
    static boolean isHeld(Path store) {
        synchronized (HELD) {
            return HELD.containsKey(store.toAbsolutePath().normalize());
        }
    }

    private static Optional<StoreLock> take(Path store, boolean shared) throws IOException {
        synchronized (HELD) {
            StoreLock held = HELD.get(store);
            if (held != null) {
                held.users += shared && held.shared ? 1 : 0;
                return shared && held.shared ? Optional.of(held) : Optional.empty();
            }
            FileChannel channel = FileChannel.open(
                    store.resolveSibling(store.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            StoreLock taken = new StoreLock(store, channel, shared);
            HELD.put(store, taken);
            return Optional.of(taken);
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            users--;
            if (users == 0) {
                HELD.remove(store);
                try {
                    channel.close();
                } catch (IOException e) {
                    // the lock ends with the process
                }
            }
        }
    }
}
