package se.omvarld.cli.daemon;

import java.time.Clock;
import java.util.List;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.Source;

/** The shipped routes, ready to start, for tests that give the sources themselves. */
public final class GivenRoutes {
    private GivenRoutes() {}

    /** As {@link RouteRuntime#of} says. */
    public static RouteRuntime of(
            Folders folders, Settings settings, Clock clock, List<Source> sources, boolean daemon) {
        return RouteRuntime.of(new SourceFolder(folders), settings, clock, System::nanoTime, sources, daemon);
    }
}
