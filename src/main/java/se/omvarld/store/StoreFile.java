package se.omvarld.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The SQLite file: its folder is made when it is missing, and it is refused early when it cannot be written. */
final class StoreFile {
    private StoreFile() {}

    static void prepare(String url) {
        Path file = Path.of(url.substring("jdbc:sqlite:".length())).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new StoreException("the data folder " + file.getParent() + " cannot be made: " + e.getMessage(), e);
        }
        Path unwritable = Files.exists(file) && !Files.isWritable(file) ? file : file.getParent();
        if (!Files.isWritable(unwritable)) {
            throw new StoreException(
                    unwritable + " is read-only; the store needs to write there. "
                            + "Give the user that runs this write access, or choose another folder with --data",
                    null);
        }
    }

    /** WAL lets commands read beside the daemon; an immediate transaction waits for its turn instead of failing late. */
    static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("busy_timeout", "10000");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return properties;
    }
}
