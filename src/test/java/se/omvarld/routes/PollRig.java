package se.omvarld.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.StoreBeginning;
import se.omvarld.store.archive.ItemIngestion;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.RobotsCache;

/** The shipped routes, started for one command on an empty store, with an {@link OddServer} to poll. */
public final class PollRig implements AutoCloseable {
    public static final int DEADLINE_SECONDS = 2;
    public static final int MAX_BYTES = 200_000;

    public OddServer server;
    private final Path data;
    private final RouteRuntime routes;
    private StoreBeginning beginning;

    /** Started with some settings, which may name the server. */
    public PollRig(Function<OddServer, Map<String, String>> overrides) throws IOException {
        this(overrides, clock());
    }

    public PollRig(Function<OddServer, Map<String, String>> overrides, Clock clock) throws IOException {
        server = OddServer.start();
        data = Files.createTempDirectory("polled");
        routes = GivenRoutes.of(folders(data), settings(overrides.apply(server)), clock, List.of(), false)
                .start();
    }

    /** Before each test of a class that shares it: an empty store, and another server, of which nothing is known. */
    public void begin() throws IOException {
        if (beginning == null) {
            beginning = StoreBeginning.of(routes.bean("store", Store.class), data.resolve("beginning.db"));
        }
        beginning.restore();
        server.close();
        server = unknownServer();
    }

    /** Another server, of which the routes remember no rules: its port may have been another's before. */
    public OddServer unknownServer() throws IOException {
        OddServer fresh = OddServer.start();
        while (!routes.bean("robots", RobotsCache.class).isUnknown(fresh.address("/"))) {
            fresh.close();
            fresh = OddServer.start();
        }
        return fresh;
    }

    public static PollRig withInternalAddresses() {
        try {
            return new PollRig(server -> Map.of("http.allow-internal", "true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped ones, with a store that has today's schema. */
    public static Folders folders(Path data) {
        MigratedFile.into(data);
        return new Folders(Path.of("config"), Path.of("routes"), Path.of("routes/sources"), data);
    }

    public static Clock clock() {
        return Clock.fixed(Instant.parse("2026-04-02T06:00:00Z"), ZoneId.of("Europe/Stockholm"));
    }

    private static Settings settings(Map<String, String> overrides) {
        Map<String, String> all = new HashMap<>();
        all.put("http.robots", "false");
        all.put("http.pause", "0");
        all.put("http.deadline", Integer.toString(DEADLINE_SECONDS));
        all.put("http.retry-delay", "0");
        all.put("http.max-bytes", Integer.toString(MAX_BYTES));
        all.putAll(overrides);
        return Settings.load(Path.of("config"), Map.of(), all);
    }

    /** Polls a feed; its id is the first path's. */
    public PollReport poll(String... paths) {
        return pollAddresses(paths[0].substring(1), addresses(paths));
    }

    public PollReport pollAddresses(String id, String addresses) {
        return poll(feed(id, addresses));
    }

    public PollReport poll(Source source) {
        return routes.send("direct:collect-now", source, PollReport.class);
    }

    /** Asks a source's addresses without keeping anything. */
    public Poll ask(Source source) {
        return routes.send(
                "direct:ask", routes.bean("intake", ItemIngestion.class).begin(source), Poll.class);
    }

    /** Polls as a schedule does: a source that has to wait is not asked. */
    public PollReport pollBySchedule(String path) {
        return routes.send("direct:collect", feed(path.substring(1), server.address(path)), PollReport.class);
    }

    String addresses(String... paths) {
        return Arrays.stream(paths).map(server::address).collect(Collectors.joining(" "));
    }

    public static Source feed(String id, String addresses) {
        return new Source(
                id,
                "feed",
                Map.of("publisher", "Myndigheten", "url", addresses, "language", "sv"),
                id + ".camel.yaml",
                1);
    }

    public SourceState state(String id) {
        return new SourceStates(routes.bean("store", Store.class)).of(id).orElseThrow();
    }

    public RouteRuntime routes() {
        return routes;
    }

    @Override
    public void close() throws IOException {
        routes.close();
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
