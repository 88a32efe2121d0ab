package se.omvarld.cli.command;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.log.LogSetup;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.MomentParser;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreFile;
import se.omvarld.template.MessageCatalog;

/**
 * What a command works with.
 *
 * @param now the time that {@code --now} sets; null for the real one
 * @param sourceFolder reads the source files of these folders
 */
public record Setup(Folders folders, Settings settings, String now, SourceFolder sourceFolder) {

    public Setup(Folders folders, Settings settings, String now) {
        this(folders, settings, now, new SourceFolder(folders));
    }

    public ZoneId zone() {
        return ZoneId.of(settings.get("zone"));
    }

    /** The real clock, or one that stands still at {@code --now}. */
    public Clock clock() {
        return now == null ? Clock.system(zone()) : Clock.fixed(moment(), zone());
    }

    private Instant moment() {
        return MomentParser.parse(now, zone());
    }

    /** What commands say to analysts, in their language. */
    public MessageCatalog messages() {
        return MessageCatalog.of(settings.get("language"), System.getenv());
    }

    /** The source files, good and bad. */
    public SourceFiles sourceFiles() {
        return sourceFolder.read();
    }

    /** Whether a store has been made; looking into one that has not would make it. */
    public boolean hasStore() {
        String url = StoreUrl.of(settings, folders);
        return !StoreFile.is(url) || Files.isRegularFile(StoreFile.path(url));
    }

    /** The store alone, for commands that need no routes. */
    public Store store() {
        LogSetup.forCommand(settings);
        folders.makeData();
        return Store.open(StoreUrl.of(settings, folders), settings.get("store.user"), settings.get("store.password"));
    }

    /** Routes for one command, started; schedules and source routes rest. */
    public RouteRuntime command(List<Source> sources) {
        LogSetup.forCommand(settings);
        if (!"DEBUG".equals(settings.get("log.level"))) {
            LogSetup.withoutFailedDeliveries();
        }
        return routes(sources, false).start();
    }

    /**
     * The routes, made ready to start.
     *
     * @param daemon whether schedules run
     */
    public RouteRuntime routes(List<Source> sources, boolean daemon) {
        return RouteRuntime.of(sourceFolder, settings, clock(), System::nanoTime, sources, daemon);
    }
}
