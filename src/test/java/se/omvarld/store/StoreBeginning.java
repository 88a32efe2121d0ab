package se.omvarld.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.omvarld.store.db.Store;

/**
 * How a store in SQLite stood when the first test of a class began, so that each of the others can begin there too: to put a
 * store back takes milliseconds, to start the routes on another a third of a second.
 */
public final class StoreBeginning {
    private final Store store;
    private final Path file;

    private StoreBeginning(Store store, Path file) {
        this.store = store;
        this.file = file;
    }

    /**
     * Keeps a copy of a store as it is now.
     *
     * @param file the copy, which may not be there yet
     */
    public static StoreBeginning of(Store store, Path file) {
        StoreBeginning beginning = new StoreBeginning(store, file);
        beginning.copy("backup to");
        return beginning;
    }

    /** Puts the store back. */
    public void restore() {
        copy("restore from");
    }

    /** SQLite's own copying, to which its driver gives these words. */
    private void copy(String words) {
        try (Connection connection = Store.dataSourceOf(store).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(words + " '" + file + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
