package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.db.StoreLock;

/** A SQLite store that is replaced by renaming. */
record SqliteTarget(DatabaseUrl database, Path file, String stamp, StoreLock lock) implements RestoreTarget {

    static SqliteTarget of(DatabaseUrl database, String stamp) throws IOException {
        Path file = database.path();
        Files.createDirectories(file.getParent());
        StoreLock lock = StoreLock.alone(file)
                .orElseThrow(() -> new StoreException(
                        "the store " + file + " is in use: stop the daemon (and wait for other commands), then restore",
                        null));
        return new SqliteTarget(database, file, stamp, lock);
    }

    @Override
    public Path staging() {
        return beside(".restoring");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public void refuseFull() {
        if (Files.exists(file) && !isEmpty()) {
            throw new RefusedException("the store " + file
                    + " holds something already; with --replace it is put aside, and the backup takes its place");
        }
    }

    /** A store that cannot be read may hold something. */
    private boolean isEmpty() {
        try (Connection connection = database.connect()) {
            return !StoreTableNames.anyRow(connection);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String take(StagedStore staged, Consumer<String> progress) throws IOException {
        String aside = "";
        if (Files.exists(file)) {
            Path kept = beside(".before-restore-" + stamp);
            for (String ending : List.of("", "-wal", "-shm")) {
                if (Files.exists(beside(ending))) {
                    Files.move(beside(ending), kept.resolveSibling(kept.getFileName() + ending));
                }
            }
            aside = kept.toString();
        }
        Files.move(staging(), file, StandardCopyOption.ATOMIC_MOVE);
        return aside;
    }

    @Override
    public void close() {
        lock.close();
    }
}
