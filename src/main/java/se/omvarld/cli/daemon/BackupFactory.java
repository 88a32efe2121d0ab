package se.omvarld.cli;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import se.omvarld.keep.Backups;
import se.omvarld.keep.Database;
import se.omvarld.keep.FolderFiles;

/** What backups, restores and upgrades work on, as options and settings say. */
final class Keeping {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Keeping() {}

    static Database database(Folders folders, Settings settings) {
        return new Database(StoreUrl.of(settings, folders), settings.get("store.user"), settings.get("store.password"));
    }

    static FolderFiles files(Folders folders) {
        return new FolderFiles(folders.config(), folders.routes(), folders.sources());
    }

    static Backups backups(Folders folders, Settings settings, Clock clock) {
        return new Backups(database(folders, settings), files(folders), new Version().getVersion()[0], clock);
    }

    /** The end of the name of what is put aside. */
    static String stamp(Clock clock) {
        return STAMP.format(clock.instant());
    }
}
