package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;

/** Where a restored store goes. While it is open, nobody else uses the store. */
interface RestoreTarget extends AutoCloseable {

    /**
     * The target that a database is.
     *
     * @throws se.omvarld.store.db.StoreException when somebody uses the store
     */
    static RestoreTarget of(DatabaseUrl database, Path data, Backups backups, String stamp)
            throws IOException, SQLException {
        return database.isFile() ? SqliteTarget.of(database, stamp) : PostgresTarget.of(database, data, backups, stamp);
    }

    /** The file in which the restored store is put together. */
    Path staging();

    /**
     * Lets only an empty store be replaced.
     *
     * @throws se.omvarld.store.db.RefusedException when the store holds something
     */
    void refuseFull() throws SQLException;

    /** Takes the staged store, and tells how far it has come. Returns where the one before it is now; empty when there was none. */
    String take(StagedStore staged, Consumer<String> progress) throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
