package se.omvarld.store.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** The store's tables as versions: which one a database has, and the way to the newest. */
public final class Schema {
    private final DataSource database;
    private final boolean sqlite;

    /** @param sqlite else it is PostgreSQL */
    public Schema(DataSource database, boolean sqlite) {
        this.database = database;
        this.sqlite = sqlite;
    }

    /**
     * Brings the tables up to date. Where they are, Flyway is not asked: it and what it needs are 800 classes, a tenth
     * of a start.
     *
     * @param name how messages name the database
     * @return whether they were not
     * @throws NewerStoreException when they are of a newer version than this program's; then nothing is changed
     */
    public boolean update(String name) {
        if (isCurrent()) {
            return false;
        }
        refuseNewer(name);
        migrations().load().migrate();
        return true;
    }

    /** Makes the tables of an older version, in an empty database; of the last one before it where it is of the other kind only. */
    public void make(String version) {
        migrations().target(version + "?").load().migrate();
    }

    /** The version of its tables; empty for a database without any. */
    public Optional<String> version() {
        return Optional.ofNullable(migrations().load().info().current())
                .map(MigrationInfo::getVersion)
                .map(MigrationVersion::getVersion);
    }

    /** The newest version that this program knows. */
    public String newest() {
        return newest(migrations().load().info()).getVersion();
    }

    /** Whether a version is newer than this program. */
    public boolean isNewer(String version) {
        return MigrationVersion.fromVersion(version).isNewerThan(newest());
    }

    /** Whether just the migrations that this program knows have been applied, each with success. */
    boolean isCurrent() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, success from flyway_schema_history where version is not null")) {
            Set<String> applied = new TreeSet<>();
            while (rows.next()) {
                applied.add(rows.getBoolean("success") ? rows.getString("version") : "failed");
            }
            return applied.equals(MigrationFiles.versions(folders(), TitleTraceMigration.MIGRATIONS));
        } catch (SQLException e) {
            return false; // no tables yet, or something that opening will name
        }
    }

    /**
     * Asks for tables that this program knows; nothing is changed.
     *
     * @param name how messages name the database
     * @throws NewerStoreException when they are of a newer version than this program's
     */
    public void refuseNewer(String name) {
        MigrationInfoService info = migrations().load().info();
        MigrationInfo current = info.current();
        MigrationVersion known = newest(info);
        if (current != null && current.getVersion().isNewerThan(known)) {
            throw new NewerStoreException(name, current.getVersion().getVersion(), known.getVersion());
        }
    }

    private static MigrationVersion newest(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<String> folders() {
        return sqlite ? List.of("migrations") : List.of("migrations", "migrations-postgresql");
    }

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(database)
                .locations(folders().stream().map("classpath:"::concat).toArray(String[]::new))
                .placeholders(Map.of("bytes", sqlite ? "blob" : "bytea", "clustered", sqlite ? "without rowid" : ""))
                .javaMigrations(TitleTraceMigration.MIGRATIONS.toArray(JavaMigration[]::new))
                .initSql(sqlite ? "" : PostgresSession.UNBOUNDED)
                .loggers("slf4j");
    }
}
