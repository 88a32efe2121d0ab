package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;

/** The beans of the shipped routes. */
class BeansTest {
    @TempDir
    private Path folder;

    @Test
    void should_open_one_store_when_the_routes_start() throws Exception {
        Folders folders = new Folders(
                Path.of("config"), Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder);
        Settings settings = Settings.load(folders.config(), Map.of(), Map.of());
        long before = pools();

        try (RouteRuntime routes = GivenRoutes.of(folders, settings, Clock.systemUTC(), List.of(), false)
                .start()) {
            assertThat(routes.context().isStarted()).isTrue();
            assertThat(pools() - before).isEqualTo(1);
        }
    }

    @Test
    void should_find_every_step_that_a_route_names() throws Exception {
        Pattern beginning = Pattern.compile("uri: *direct:([a-z-]+)");
        Pattern any = Pattern.compile("direct:([a-z-]+)(?=[\\s\"}]|$)");
        Set<String> begun = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".camel.yaml"))
                    .toList()) {
                String text = Files.readString(file);
                beginning.matcher(text).results().forEach(found -> begun.add(found.group(1)));
                any.matcher(text).results().forEach(found -> named.add(found.group(1)));
            }
        }
        named.removeIf(name -> name.endsWith("-")); // completed when it is asked
        assertThat(begun).containsAll(named);
    }

    /** Each open store has a pool of connections, and each pool a thread that looks after it. */
    private static long pools() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("store:housekeeper"))
                .count();
    }
}
