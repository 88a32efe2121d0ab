package se.omvarld.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.omvarld.source.Source;
import se.omvarld.source.SourceFiles;
import se.omvarld.store.Store;

/**
 * What a command works with.
 *
 * @param now the time that {@code --now} sets; null for the real one
 */
record Setup(Folders folders, Settings settings, String now) {

    ZoneId zone() {
        return ZoneId.of(settings.get("zone"));
    }

    /** The real clock, or one that stands still at {@code --now}. */
    Clock clock() {
        return now == null ? Clock.system(zone()) : Clock.fixed(moment(), zone());
    }

    private Instant moment() {
        return Moments.parse(now, zone());
    }

    /** The source files, good and bad. */
    SourceFiles sourceFiles() {
        return SourceFolder.read(folders);
    }

    /** Whether a store has been made; looking into one that has not would make it. */
    boolean hasStore() {
        String url = StoreUrl.of(settings, folders);
        return !url.startsWith(StoreUrl.SQLITE)
                || Files.isRegularFile(Path.of(url.substring(StoreUrl.SQLITE.length())));
    }

    /** The store alone, for commands that need no routes. */
    Store store() {
        Logs.level("DEBUG".equals(settings.get("log.level")) ? "DEBUG" : "ERROR");
        folders.makeData();
        return Store.open(StoreUrl.of(settings, folders), settings.get("store.user"), settings.get("store.password"));
    }

    /** Routes for one command, started; schedules and source routes rest. */
    Routes command(List<Source> sources) {
        boolean debug = "DEBUG".equals(settings.get("log.level"));
        Logs.level(debug ? "DEBUG" : "ERROR");
        if (!debug) {
            Logs.withoutFailedDeliveries();
        }
        return Routes.of(folders, settings, clock(), sources, false).start();
    }
}
