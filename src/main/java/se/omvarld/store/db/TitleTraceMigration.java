package se.omvarld.store.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import se.omvarld.item.similarity.TitleShingles;

/** Fills a new table for the items that are there already. */
final class TitleTraceMigration implements JavaMigration {
    static final List<JavaMigration> MIGRATIONS = List.of(
            new TitleTraceMigration(
                    "14.1",
                    "traces of old items",
                    "insert into traces (trace, day, item) values (?, ?, ?)",
                    TitleTraceMigration::addTraces),
            new TitleTraceMigration(
                    "17.1",
                    "title traces of old items",
                    "insert into title_traces (item, day, traces) values (?, ?, ?)",
                    TitleTraceMigration::addTitleTraces));

    private final String version;
    private final String description;
    private final String insert;
    private final Filler filler;

    /** Inserts what one item needs; the item has its number, title and date. */
    private interface Filler {
        void add(PreparedStatement insert, ResultSet item) throws SQLException;
    }

    private TitleTraceMigration(String version, String description, String insert, Filler filler) {
        this.version = version;
        this.description = description;
        this.insert = insert;
        this.filler = filler;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
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
                PreparedStatement into = context.getConnection().prepareStatement(insert)) {
            while (items.next()) {
                filler.add(into, items);
            }
        }
    }

    private static void addTraces(PreparedStatement insert, ResultSet item) throws SQLException {
        for (Long trace : TitleShingles.of(item.getString("title"))) {
            insert.setLong(1, trace);
            insert.setLong(2, day(item));
            insert.setLong(3, item.getLong("number"));
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static void addTitleTraces(PreparedStatement insert, ResultSet item) throws SQLException {
        insert.setLong(1, item.getLong("number"));
        insert.setLong(2, day(item));
        insert.setBytes(3, TitleShingles.bytes(TitleShingles.of(item.getString("title"))));
        insert.executeUpdate();
    }

    private static long day(ResultSet item) throws SQLException {
        return TitleShingles.day(Instant.parse(item.getString("dated")));
    }
}
