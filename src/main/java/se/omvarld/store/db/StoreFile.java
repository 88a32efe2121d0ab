package se.omvarld.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SQLite file: its folder is made when it is missing, and it is refused early when it cannot be written. */
public final class StoreFile {
    /** How long to wait for another process that is writing. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A reader lets the write-ahead log grow; afterwards its file is cut to this. */
    private static final int LARGEST_LOG = 16 << 20;

    /** How the address of a SQLite store begins. */
    public static final String SQLITE = "jdbc:sqlite:";

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    private StoreFile() {}

    /** Whether a store is such a file; else it is PostgreSQL. */
    public static boolean is(String url) {
        return url.startsWith(SQLITE);
    }

    /** The file that a URL names. */
    public static Path path(String url) {
        return Path.of(url.substring(SQLITE.length())).toAbsolutePath();
    }

    static void prepare(String url) {
        Path file = path(url);
        Path folder = file.getParent();
        if (Files.isDirectory(file)) {
            throw new StoreException(file + " is a folder; the store needs a file there (store.url)", null);
        }
        refuseOther(file);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("the data folder " + folder + " cannot be made: " + why(folder, e), e);
        }
        Path unwritable = Files.exists(file) && !Files.isWritable(file) ? file : folder;
        if (!Files.isWritable(unwritable)) {
            throw new StoreException(
                    unwritable + " is read-only; the store needs to write there. "
                            + "Give the user that runs this write access, or choose another folder with --data",
                    null);
        }
    }

    /**
     * Locks the file itself, beyond all that SQLite locks of it (sqlite.org, file locking: bytes at 1 GB); empty while somebody
     * else has that lock. SQLite drops it when it ends its own last lock, so it is taken again once the store is open, which
     * holds one for good (POSIX locks are a process's, not a channel's).
     *
     * @throws IOException where it cannot be locked
     */
    public static Optional<FileLock> lock(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        refuseOther(path);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                LOCKED.add(path);
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is locked by this process", path);
        }
        channel.close();
        return Optional.empty();
    }

    /** Takes the lock again, now that the store is open. */
    public static Optional<FileLock> lockAgain(FileLock lock) throws IOException {
        lock.release();
        return Optional.ofNullable(((FileChannel) lock.acquiredBy()).tryLock(LOCKED_BYTE, 1, false));
    }

    /** Ends a lock. Only when this process has closed the store: SQLite's own locks end with it. */
    public static void unlock(Path file, FileLock lock) throws IOException {
        LOCKED.remove(file.toAbsolutePath().normalize());
        lock.acquiredBy().close();
    }

    /** A file that this process has open is not read here: closing it would end all locks that it has there (POSIX). */
    private static void refuseOther(Path file) {
        if (!StoreLock.isHeld(file) && !LOCKED.contains(file.toAbsolutePath().normalize()) && isSomethingElse(file)) {
            throw new StoreException(
                    file + " is not a database; the store needs a SQLite file there (store.url)", null);
        }
    }

    /** SQLite files begin with these words (sqlite.org, file format); an empty one is a new store. */
    private static boolean isSomethingElse(Path file) {
        byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(magic.length);
            return start.length > 0 && !Arrays.equals(start, magic);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes a file in a folder and takes it away again: a disk may have bytes left and no entries for new files (inodes). The
     * store's own files are there already and go on; logs, mails, backups and the next start do not.
     *
     * @throws StoreException saying what helps
     */
    public static void requireNewFile(Path folder) {
        Path probe = folder.resolve(".room-for-a-file");
        try {
            Files.write(probe, new byte[] {1});
            Files.delete(probe);
        } catch (IOException e) {
            throw new StoreException(
                    "no new file can be made in " + folder + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "): make room, also by deleting small files (df -i), or give the daemon's user write access",
                    e);
        }
    }

    /** The exceptions of the file system say little more than the path. */
    private static String why(Path folder, IOException failure) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            return existing + " is not a folder";
        }
        return failure instanceof AccessDeniedException
                ? "no permission to write in " + existing
                : failure.getMessage();
    }

    /** WAL lets commands read beside the daemon; an immediate transaction waits for its turn instead of failing late. */
    static Properties properties(Duration patience) {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        // Pages that are written again and again are copied into the file less often: 16 MB of WAL at 4 KB a page.
        properties.setProperty("wal_autocheckpoint", "4000");
        properties.setProperty("temp_store", "MEMORY");
        properties.setProperty("busy_timeout", String.valueOf(patience.toMillis()));
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("journal_size_limit", String.valueOf(LARGEST_LOG));
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return properties;
    }
}
