package se.omvarld.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import se.omvarld.backup.restore.Restore;
import se.omvarld.store.PostgresServer;

/** Folders of an installation, with a settings file, and what works on them. */
public record BackupSite(Path folder, DatabaseUrl database, Clock clock) {
    public static BackupSite in(Path folder, String url, Clock clock) {
        try {
            Files.createDirectories(folder.resolve("config"));
            Files.createDirectories(folder.resolve("routes/sources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BackupSite(
                folder, new DatabaseUrl(url, url.startsWith("jdbc:sqlite:") ? "" : "postgres", ""), clock);
    }

    public BackupSite with(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    FolderFiles files() {
        return new FolderFiles(folder.resolve("config"), folder.resolve("routes"), folder.resolve("routes/sources"));
    }

    public Backups backups() {
        return new Backups(database, files(), "test", clock);
    }

    public Path backup(String name) {
        return backups().make(folder.resolve(name), line -> {}).file();
    }

    public Restore.Restored restore(Path backup, boolean replace) {
        PostgresServer.leave();
        return new Restore(database, files(), folder.resolve("data"), backups(), "20260318T100000Z")
                .run(backup, replace, false, line -> {});
    }
}
