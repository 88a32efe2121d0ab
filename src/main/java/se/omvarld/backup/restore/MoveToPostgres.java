package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.omvarld.backup.BackupFile;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.health.Node;
import se.omvarld.store.health.Nodes;

/**
 * Moves all that a SQLite store holds into an empty PostgreSQL store: a backup, restored there as one transaction that is read
 * back and compared before it is kept. Meanwhile nobody can write to the SQLite file.
 */
public final class MoveToPostgres {

    /** Ends a transaction that is not to be kept. */
    private static final class Undone extends RuntimeException {}

    private final DatabaseUrl from;
    private final Backups backups;
    private final Store to;
    private final Path data;
    private final Consumer<String> progress;

    /**
     * @param from the SQLite store, which stays as it is
     * @param backups makes a backup of it
     * @param data the folder in which the backup lies meanwhile
     * @param progress is told how far it has come
     */
    public MoveToPostgres(DatabaseUrl from, Backups backups, Store to, Path data, Consumer<String> progress) {
        this.from = from;
        this.backups = backups;
        this.to = to;
        this.data = data;
        this.progress = progress;
    }

    /**
     * Moves everything.
     *
     * @param keep false: all is done and checked, then undone
     * @return how many rows each table had
     * @throws StoreException when the new store is in use or not empty, or does not hold afterwards what the old one does;
     *     then it is as it was
     */
    public Map<String, Long> run(boolean keep) {
        from.schema().refuseNewer("the store " + from.path());
        refuseUsed();
        Path file = data.resolve("migrating.zip");
        try (Connection held = from.connect();
                Statement hold = held.createStatement()) {
            hold.execute("begin immediate");
            Files.deleteIfExists(file);
            backups.make(file, line -> progress.accept("backup: " + line));
            return restore(file, keep);
        } catch (IOException | SQLException e) {
            throw new StoreException(from.path() + " could not be moved; nothing was changed: " + e.getMessage(), e);
        } finally {
            discard(file);
        }
    }

    private Map<String, Long> restore(Path file, boolean keep) throws IOException, SQLException {
        BackupFile.check(file, data.toFile().getUsableSpace());
        try (BackupFile backup = BackupFile.open(file);
                StagedStore staged = new StagedStore(data.resolve("migrating.db"))) {
            staged.fill(backup, line -> {});
            try (Connection source = staged.database().connect()) {
                return transfer(source, keep);
            }
        }
    }

    private Map<String, Long> transfer(Connection source, boolean keep) {
        Map<String, Long> moved = new LinkedHashMap<>();
        try {
            to.inTransaction(() -> {
                refuseUsed();
                moved.putAll(inTarget(target -> new TableTransfer(source, target, progress).run()));
                if (!keep) {
                    throw new Undone();
                }
                return moved;
            });
        } catch (Undone e) {
            progress.accept("checked, and undone: nothing was changed");
        }
        return moved;
    }

    private <T> T inTarget(ConnectionCallback<T> work) {
        return new JdbcTemplate(Store.dataSourceOf(to)).execute(work);
    }

    private void refuseUsed() {
        List<String> alive =
                new Nodes(to).all().stream().filter(Node::alive).map(Node::name).toList();
        if (!alive.isEmpty()) {
            throw new StoreException(
                    "a daemon works on the new store: " + String.join(", ", alive) + "; stop it first", null);
        }
        List<String> used = inTarget(MoveToPostgres::counts);
        if (!used.isEmpty()) {
            throw new StoreException(
                    "the new store is not empty (rows: " + String.join(", ", used)
                            + "); nothing was changed. Name an empty database in store.url, or empty this one:"
                            + " drop schema public cascade; create schema public",
                    null);
        }
    }

    private static List<String> counts(Connection target) throws SQLException {
        List<String> counts = new ArrayList<>();
        try (Statement statement = target.createStatement()) {
            for (String table : StoreTableNames.of(target)) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        counts.add(table + " " + rows.getLong(1));
                    }
                }
            }
        }
        return counts;
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is deleted when it is tried again
        }
    }
}
