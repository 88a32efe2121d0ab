package se.omvarld.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;

/** The SQLite file: its folder is made when it is missing, and it is refused early when it cannot be written. */
public final class StoreFile {
    /** How long to wait for another process that is writing. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A reader lets the write-ahead log grow; afterwards its file is cut to this. */
    private static final int LARGEST_LOG = 16 << 20;

    /** How the address of a SQLite store begins. */
    public static final String SQLITE = "jdbc:sqlite:";

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
        if (isSomethingElse(file)) {
            throw new StoreException(
                    file + " is not a database; the store needs a SQLite file there (store.url)", null);
        }
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
