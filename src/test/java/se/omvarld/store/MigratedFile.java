package se.omvarld.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreFile;

/** One SQLite file with today's schema for the whole test run. */
public final class MigratedFile {
    private static byte[] content;

    private MigratedFile() {}

    /** Copies it into a folder of data that holds no store yet: to migrate takes longer than to start the routes. */
    public static void into(Path data) {
        Path file = data.resolve("omvarld.db");
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            copiedTo("jdbc:sqlite:" + file);
        }
    }

    /** Copies it to where a URL says. Returns the URL. */
    static synchronized String copiedTo(String url) {
        try {
            if (content == null) {
                Path file = Files.createTempDirectory("omvarld-migrated").resolve("omvarld.db");
                Store.open("jdbc:sqlite:" + file, "", "").close();
                content = Files.readAllBytes(file);
            }
            Files.write(StoreFile.path(url), content);
            return url;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
