package se.omvarld.cli;

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
import se.omvarld.source.OddServer;
import se.omvarld.source.Source;
import se.omvarld.store.PollReport;
import se.omvarld.store.SourceState;
import se.omvarld.store.SourceStates;
import se.omvarld.store.Store;

/** The shipped routes, started for one command on an empty store, with an {@link OddServer} to poll. */
final class PollRig implements AutoCloseable {
    static final int DEADLINE_SECONDS = 2;
    static final int MAX_BYTES = 200_000;

    final OddServer server;
    private final Path data;
    private final Routes routes;

    /** Started with some settings, which may name the server. */
    PollRig(Function<OddServer, Map<String, String>> overrides) throws IOException {
        this(overrides, clock());
    }

    PollRig(Function<OddServer, Map<String, String>> overrides, Clock clock) throws IOException {
        server = OddServer.start();
        data = Files.createTempDirectory("polled");
        routes = Routes.of(folders(data), settings(overrides.apply(server)), clock, List.of(), false)
                .start();
    }

    static PollRig withInternalAddresses() {
        try {
            return new PollRig(server -> Map.of("http.allow-internal", "true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Folders folders(Path data) {
        return new Folders(Path.of("config"), Path.of("routes"), Path.of("routes/sources"), data);
    }

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-04-02T06:00:00Z"), ZoneId.of("Europe/Stockholm"));
    }

    private static Settings settings(Map<String, String> overrides) {
        Map<String, String> all = new HashMap<>();
        all.put("http.robots", "false");
        all.put("http.pause", "0");
        all.putAll(overrides);
        all.put("http.deadline", Integer.toString(DEADLINE_SECONDS));
        all.put("http.retry-delay", "0");
        all.put("http.max-bytes", Integer.toString(MAX_BYTES));
        return Settings.load(Path.of("config"), Map.of(), all);
    }

    /** Polls a feed; its id is the first path's. */
    PollReport poll(String... paths) {
        return pollAddresses(paths[0].substring(1), addresses(paths));
    }

    PollReport pollAddresses(String id, String addresses) {
        return poll(feed(id, addresses));
    }

    PollReport poll(Source source) {
        return routes.send("direct:collect-now", source, PollReport.class);
    }

    /** Polls as a schedule does: a source that has to wait is not asked. */
    PollReport pollBySchedule(String path) {
        return routes.send("direct:collect", feed(path.substring(1), server.address(path)), PollReport.class);
    }

    String addresses(String... paths) {
        return Arrays.stream(paths).map(server::address).collect(Collectors.joining(" "));
    }

    static Source feed(String id, String addresses) {
        return new Source(
                id,
                "feed",
                Map.of("publisher", "Myndigheten", "url", addresses, "language", "sv"),
                id + ".camel.yaml",
                1);
    }

    SourceState state(String id) {
        return new SourceStates(routes.bean("store", Store.class)).of(id).orElseThrow();
    }

    Routes routes() {
        return routes;
    }

    @Override
    public void close() throws IOException {
        routes.close();
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
