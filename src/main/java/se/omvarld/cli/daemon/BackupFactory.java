package se.omvarld.cli.daemon;

import java.time.Clock;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.FolderFiles;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.cli.setup.Version;

/** What backups, restores and upgrades work on, as options and settings say. */
public final class BackupFactory {
    private BackupFactory() {}

    public static DatabaseUrl database(Folders folders, Settings settings) {
        return new DatabaseUrl(
                StoreUrl.of(settings, folders), settings.get("store.user"), settings.get("store.password"));
    }

    public static FolderFiles files(Folders folders) {
        return new FolderFiles(folders.config(), folders.routes(), folders.sources());
    }

    public static Backups backups(Folders folders, Settings settings, Clock clock) {
        return backups(database(folders, settings), folders, clock);
    }

    /** Backups of another store than that of the settings. */
    public static Backups backups(DatabaseUrl database, Folders folders, Clock clock) {
        return new Backups(database, files(folders), new Version().getVersion()[0], clock);
    }
}
