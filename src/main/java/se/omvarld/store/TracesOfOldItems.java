package se.omvarld.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills the traces (migration 14) for the items that are there already. */
final class TracesOfOldItems implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14.1");
    }

    @Override
    public String getDescription() {
        return "traces of old items";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement query = context.getConnection().createStatement();
                ResultSet items = query.executeQuery("select number, title, dated from items");
                PreparedStatement insert = context.getConnection()
                        .prepareStatement("insert into traces (trace, day, item) values (?, ?, ?)")) {
            while (items.next()) {
                add(insert, items);
            }
        }
    }

    private static void add(PreparedStatement insert, ResultSet item) throws SQLException {
        for (Long trace : Traces.of(item.getString("title"))) {
            insert.setLong(1, trace);
            insert.setLong(2, Traces.day(Instant.parse(item.getString("dated"))));
            insert.setLong(3, item.getLong("number"));
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
