package se.omvarld.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreFile;

/** One SQLite file with today's schema for the whole test run. */
final class MigratedFile {
    private static byte[] content;

    private MigratedFile() {}

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
