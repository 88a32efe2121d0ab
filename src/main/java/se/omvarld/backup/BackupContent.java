package se.omvarld.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.omvarld.store.db.StoreException;

/** Writes what a backup holds: all tables as of one moment, then the files, then the manifest. */
final class BackupContent {
    private static final String VERSION =
            "select version from flyway_schema_history where version is not null order by installed_rank desc";

    private final DatabaseUrl database;
    private final FolderFiles files;
    private final String program;
    private final Clock clock;
    private final Consumer<String> progress;
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    BackupContent(DatabaseUrl database, FolderFiles files, String program, Clock clock, Consumer<String> progress) {
        this.database = database;
        this.files = files;
        this.program = program;
        this.clock = clock;
        this.progress = progress;
    }

    BackupManifest write(ZipOutputStream zip) throws IOException, SQLException {
        PartWriter parts = new PartWriter(zip);
        String made = clock.instant().toString();
        String schema = tables(parts);
        FolderFiles.Found found = files.found();
        foreign.addAll(found.foreign());
        for (Map.Entry<String, Path> file : found.files().entrySet()) {
            Optional<byte[]> content = read(file.getKey(), file.getValue());
            if (content.isPresent()) {
                parts.add(file.getKey(), content(file.getKey(), content.get()));
            }
        }
        parts.add(PartNames.ORIGINALS, ShippedFiles.own().text().getBytes(StandardCharsets.UTF_8));
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT, program, schema, made, database.kind(), leftOut, parts.parts());
        zip.putNextEntry(new ZipEntry(PartNames.MANIFEST));
        zip.write(manifest.json());
        zip.closeEntry();
        return manifest;
    }

    /** What was left out of the folders, each with the reason. */
    List<String> foreign() {
        return List.copyOf(foreign);
    }

    /** One that cannot be read ends no backup. */
    private Optional<byte[]> read(String name, Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            foreign.add(name + ": it cannot be read");
            return Optional.empty();
        }
    }

    /** Passwords stand in settings, whatever their file is called. */
    private byte[] content(String name, byte[] content) {
        if (!name.equals(PartNames.SETTINGS) && !name.matches(".*\\.(properties|conf|cfg|env|ini|txt)")) {
            return content;
        }
        SettingRedaction.Cleaned cleaned = SettingRedaction.without(content);
        leftOut.addAll(cleaned.leftOut());
        return cleaned.content();
    }

    private String tables(PartWriter parts) throws IOException, SQLException {
        try (Connection snapshot = database.snapshot()) {
            refuseDamaged(snapshot);
            String schema = first(snapshot, VERSION);
            for (String table : StoreTableNames.of(snapshot)) {
                parts.add(PartNames.ofTable(table), out -> {
                    long rows = TableWriter.write(snapshot, table, out);
                    if (rows > 0) {
                        progress.accept(table + ": " + rows + (rows == 1 ? " row" : " rows"));
                    }
                    return rows;
                });
            }
            return schema;
        }
    }

    /** A backup that nobody can restore must not take the place of good ones. */
    private void refuseDamaged(Connection snapshot) throws SQLException {
        if (database.isFile()) {
            String result = first(snapshot, "pragma quick_check(1)");
            if (!result.equals("ok")) {
                throw new StoreException(
                        "the store " + database.shown() + " is damaged (" + result
                                + "): no backup is made of it; restore the last good one",
                        null);
            }
        }
    }

    private static String first(Connection snapshot, String query) throws SQLException {
        try (Statement statement = snapshot.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new SQLException("the store has no tables yet");
            }
            return rows.getString(1);
        }
    }
}
