package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.omvarld.backup.BackupFile;
import se.omvarld.backup.BackupManifest;
import se.omvarld.backup.BadBackupException;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.PartNames;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.backup.TableReader;

/** A backup's store, put together in a SQLite file of its own, checked and migrated before anything takes its place. */
final class StagedStore implements AutoCloseable {
    private final Path file;
    private final DatabaseUrl database;

    StagedStore(Path file) throws IOException {
        this.file = file;
        this.database = DatabaseUrl.file(file);
        close();
    }

    DatabaseUrl database() {
        return database;
    }

    /** Fills it, as the schema was when the backup was made, and brings it to this version's. */
    void fill(BackupFile backup, Consumer<String> progress) throws IOException, SQLException {
        BackupManifest manifest = backup.manifest();
        database.schema().make(manifest.schema());
        try (Connection connection = database.connect()) {
            execute(connection, "pragma synchronous = off");
            execute(connection, "pragma foreign_keys = off");
            connection.setAutoCommit(false);
            Set<String> known = new HashSet<>(StoreTableNames.of(connection));
            for (BackupManifest.Part part : manifest.parts()) {
                Optional<String> table = PartNames.table(part.name());
                if (table.isPresent()) {
                    if (!known.contains(table.get())) {
                        throw new BadBackupException(
                                "its table " + table.get() + " is none of schema " + manifest.schema());
                    }
                    load(backup, part, table.get(), connection);
                    if (part.rows() > 0) {
                        progress.accept(table.get() + ": " + part.rows() + (part.rows() == 1 ? " row" : " rows"));
                    }
                }
            }
            connection.commit();
        }
        check();
        database.schema().update(file.toString());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void load(BackupFile backup, BackupManifest.Part part, String table, Connection connection)
            throws IOException, SQLException {
        long rows = 0;
        try (TableReader reader = new TableReader(backup.open(part));
                RowInserts inserts = new RowInserts(connection, table, reader.columns())) {
            for (Optional<List<Object>> row = reader.next(); row.isPresent(); row = reader.next()) {
                inserts.add(row.get());
                rows++;
            }
            inserts.flush();
        }
        if (rows != part.rows()) {
            throw new BadBackupException(
                    "its table " + table + " has " + rows + " rows; its manifest says " + part.rows());
        }
    }

    private void check() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery("pragma integrity_check(1)")) {
                if (!"ok".equals(result.getString(1))) {
                    throw new BadBackupException("the restored store is damaged: " + result.getString(1));
                }
            }
            try (ResultSet result = statement.executeQuery("pragma foreign_key_check")) {
                if (result.next()) {
                    throw new BadBackupException(
                            "a row of its table " + result.getString(1) + " refers to one that is not there");
                }
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    /** Leaves nothing behind. */
    @Override
    public void close() throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }
}
