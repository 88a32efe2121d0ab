package se.omvarld.cli.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.store.db.StoreFile;

/**
 * Lets one daemon work with a SQLite file, and one with a data folder. The operating system holds the lock and drops it with
 * the process, however that ends; the file itself means nothing.
 */
public final class RunLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    private static final String ENDING = ".running";

    private final FileChannel channel;
    private final Optional<Path> store;
    private Optional<FileLock> storeLock;

    private RunLock(FileChannel channel, Optional<Path> store, Optional<FileLock> storeLock) {
        this.channel = channel;
        this.store = store;
        this.storeLock = storeLock;
    }

    /** The file that is locked: beside the SQLite file, else in the data folder. */
    public static Path file(Settings settings, Folders folders) {
        String url = StoreUrl.of(settings, folders);
        return StoreFile.is(url) ? beside(StoreFile.path(url)) : folders.inData("run.lock");
    }

    public static Path beside(Path sqlite) {
        return sqlite.resolveSibling(sqlite.getFileName() + ENDING);
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException when a daemon has it
     */
    public static RunLock take(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                throw refused(file, channel);
            }
            Optional<Path> store = store(file);
            Optional<FileLock> storeLock = store.flatMap(path -> lock(path, file, channel));
            note(channel);
            return new RunLock(channel, store, storeLock);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be locked", e);
        }
    }

    /** Takes the lock of the store's file again when the store has been opened, which may have dropped it. */
    public void storeOpened() {
        try {
            if (storeLock.isPresent()) {
                FileLock lock = storeLock.get();
                StoreFile.lockAgain(lock).ifPresentOrElse(again -> storeLock = Optional.of(again), () -> {
                    throw new AlreadyRunningException("another daemon has begun to run on " + store.orElseThrow());
                });
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be locked: see to it that only one daemon runs on it", store.orElseThrow(), e);
        }
    }

    private static UsageException refused(Path file, FileChannel channel) throws IOException {
        String holder = holder(channel);
        channel.close();
        return new AlreadyRunningException("a daemon is running on this store already" + holder + " (" + file
                + " is locked): stop it, give this one a data folder of its own (--data), or let several share"
                + " the work with PostgreSQL (store.url; docs/operators.md)");
    }

    private static Optional<Path> store(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING)
                ? Optional.of(file.resolveSibling(name.substring(0, name.length() - ENDING.length())))
                : Optional.empty();
    }

    /** The store's file is locked too: who deletes the file beside it lets no second daemon in. */
    private static Optional<FileLock> lock(Path store, Path file, FileChannel channel) {
        Optional<FileLock> locked;
        try {
            locked = StoreFile.lock(store);
        } catch (IOException e) {
            LOG.debug("{} cannot be locked; opening it will say why", store, e);
            return Optional.empty();
        }
        if (locked.isEmpty()) {
            try {
                throw refused(store, channel);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be locked", e);
            }
        }
        return locked;
    }

    private static boolean isTaken(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("this disk knows no locks ({}): see to it that only one daemon runs on it", e.getMessage());
            return true;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String process = new String(buffer.array(), StandardCharsets.US_ASCII).replaceAll("\\D", "");
        return process.isEmpty() ? "" : ", process " + process;
    }

    private static void note(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        try {
            if (storeLock.isPresent()) {
                StoreFile.unlock(store.orElseThrow(), storeLock.get());
            }
            channel.close();
        } catch (IOException e) {
            LOG.debug("the lock is dropped with the process", e);
        }
    }
}
