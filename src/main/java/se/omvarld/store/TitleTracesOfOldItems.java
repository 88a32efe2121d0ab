package se.omvarld.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills the traces (migration 17) for the items that are there already. */
final class TitleTracesOfOldItems implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("17.1");
    }

    @Override
    public String getDescription() {
        return "title traces of old items";
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
                        .prepareStatement("insert into title_traces (item, day, traces) values (?, ?, ?)")) {
            while (items.next()) {
                add(insert, items);
            }
        }
    }

    private static void add(PreparedStatement insert, ResultSet item) throws SQLException {
        insert.setLong(1, item.getLong("number"));
        insert.setLong(2, Traces.day(Instant.parse(item.getString("dated"))));
        insert.setBytes(3, TitleTraces.bytes(Traces.of(item.getString("title"))));
        insert.executeUpdate();
    }
}
