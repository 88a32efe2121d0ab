package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.StoreException;

/** A PostgreSQL store whose content is replaced in one transaction, read back and compared, after a backup of it was made. */
record PostgresTarget(DatabaseUrl database, Path data, Backups backups, String stamp) implements RestoreTarget {
    private static final String OTHERS = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid() and backend_type = 'client backend'";

    static PostgresTarget of(DatabaseUrl database, Path data, Backups backups, String stamp) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet others = statement.executeQuery(OTHERS)) {
            others.next();
            if (others.getInt(1) > 0) {
                throw new StoreException(
                        "the store " + database.shown() + " is in use by " + others.getInt(1)
                                + " connections: stop every daemon on it (and other clients), then restore",
                        null);
            }
        }
        return new PostgresTarget(database, data, backups, stamp);
    }

    @Override
    public Path staging() {
        return data.resolve("restoring.db");
    }

    @Override
    public void refuseFull() throws SQLException {
        if (isFull()) {
            throw new RefusedException("the store " + database.shown()
                    + " holds something already; with --replace a backup of it is made, and the other takes its place");
        }
    }

    private boolean isFull() throws SQLException {
        try (Connection connection = database.connect()) {
            return StoreTableNames.anyRow(connection);
        }
    }

    @Override
    public String take(StagedStore staged, Consumer<String> progress) throws IOException, SQLException {
        String aside = "";
        if (isFull()) {
            Path kept = data.resolve("before-restore-" + stamp + ".zip");
            aside = backups.make(kept, line -> {}).file().toString();
        }
        database.schema().update("the store " + database.shown());
        try (Connection from = staged.database().connect();
                Connection to = database.connect()) {
            to.setAutoCommit(false);
            try (Statement statement = to.createStatement()) {
                statement.execute("truncate table " + String.join(", ", StoreTableNames.of(from)));
            }
            new TableTransfer(from, to, progress).run();
            to.commit();
        }
        return aside;
    }

    @Override
    public void close() {
        // each step has a connection of its own
    }
}
