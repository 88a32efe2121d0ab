package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.StoreException;

/** A PostgreSQL store whose content is replaced in one transaction, after a backup of it was made. */
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
    public String take(StagedStore staged) throws IOException, SQLException {
        String aside = "";
        if (isFull()) {
            Path kept = data.resolve("before-restore-" + stamp + ".zip");
            aside = backups.make(kept, line -> {}).file().toString();
        }
        database.schema().update("the store " + database.shown());
        try (Connection from = staged.database().connect();
                Connection to = database.connect()) {
            to.setAutoCommit(false);
            List<String> tables = StoreTableNames.of(from);
            try (Statement statement = to.createStatement()) {
                statement.execute("truncate table " + String.join(", ", tables));
            }
            for (String table : tables) {
                copy(from, to, table);
            }
            to.commit();
        }
        return aside;
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            try (RowInserts inserts = new RowInserts(to, table, columns)) {
                while (rows.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(rows.getObject(i));
                    }
                    inserts.add(row);
                }
                inserts.flush();
            }
        }
    }

    @Override
    public void close() {
        // each step has a connection of its own
    }
}
