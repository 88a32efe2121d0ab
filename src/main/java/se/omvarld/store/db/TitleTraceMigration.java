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
import se.omvarld.item.Item;
import se.omvarld.item.ItemIdentity;
import se.omvarld.item.address.Address;
import se.omvarld.item.similarity.TitleShingles;

/** Does to the items that are there already what is done to new ones. */
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
                    TitleTraceMigration::addTitleTraces),
            new TitleTraceMigration(
                    "21.1",
                    "names of old items",
                    "insert into item_names (item, address, name) values (?, ?, ?)",
                    TitleTraceMigration::addNames),
            new TitleTraceMigration(
                    "21.2",
                    "no title traces of watched pages",
                    "delete from title_traces where item = ?",
                    TitleTraceMigration::removeTitleTraces));

    private final String version;
    private final String description;
    private final String insert;
    private final Filler filler;

    /** Inserts what one item needs. */
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
                ResultSet items = query.executeQuery("select number, title, dated, key, source, link from items");
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

    /** Only where the key says otherwise: two items had one address, an address held a session's number, or a fragment. */
    private static void addNames(PreparedStatement insert, ResultSet item) throws SQLException {
        String key = item.getString("key");
        String link = item.getString("link");
        String address = Address.canonical(link).orElse("");
        boolean isPlain = address.isEmpty() || address.equals(key);
        String name = address.isEmpty() ? "" : ItemIdentity.inLink(item.getString("source"), link);
        if (!Item.isOfWatchedPage(key) && (!isPlain || !name.isEmpty())) {
            insert.setLong(1, item.getLong("number"));
            insert.setString(2, isPlain ? "" : address);
            insert.setString(3, name);
            insert.executeUpdate();
        }
    }

    private static void removeTitleTraces(PreparedStatement delete, ResultSet item) throws SQLException {
        if (Item.isOfWatchedPage(item.getString("key"))) {
            delete.setLong(1, item.getLong("number"));
            delete.executeUpdate();
        }
    }

    private static long day(ResultSet item) throws SQLException {
        return TitleShingles.day(Instant.parse(item.getString("dated")));
    }
}
