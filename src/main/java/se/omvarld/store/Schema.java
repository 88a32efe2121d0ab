package se.omvarld.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
     * Brings the tables up to date.
     *
     * @param name how messages name the database
     * @throws NewerStoreException when they are of a newer version than this program's; then nothing is changed
     */
    public void update(String name) {
        Flyway flyway = migrations().load();
        refuseNewer(name, flyway.info());
        flyway.migrate();
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

    private static void refuseNewer(String name, MigrationInfoService info) {
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

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(database)
                .locations(
                        sqlite
                                ? new String[] {"classpath:migrations"}
                                : new String[] {"classpath:migrations", "classpath:migrations-postgresql"})
                .placeholders(Map.of("bytes", sqlite ? "blob" : "bytea", "clustered", sqlite ? "without rowid" : ""))
                .javaMigrations(new TracesOfOldItems())
                .loggers("slf4j");
    }
}
