package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;

/** Route files of one's own beside the shipped ones, good and bad. */
class OwnRoutesTest {
    @TempDir
    private Path folder;

    private Path routes;
    private Folders folders;

    @BeforeEach
    void copy() throws IOException {
        routes = folder.resolve("routes");
        FileSystemUtils.copyRecursively(Path.of("routes"), routes);
        Files.createDirectories(routes.resolve("outputs"));
        folders = new Folders(Path.of("config"), routes, routes.resolve("sources"), folder.resolve("data"));
    }

    @Test
    void should_leave_out_what_is_wrong_and_start_all_else() throws IOException {
        write("outputs/unknown", "to: slak:x", "timer:unknown");
        write(
                "outputs/unstartable",
                "log: hej",
                "file:/nowhere?autoCreate=false&directoryMustExist=true&startingDirectoryMustExist=true");
        write("outputs/good", "log: hej", "timer:good?delay=60000");
        write("source-kinds/good-kind", "log: hej", "direct:read-good-kind");

        try (RouteRuntime runtime = start()) {
            assertThat(runtime.context().getRoutes())
                    .extracting(Route::getRouteId)
                    .contains("collect", "good", "good-kind")
                    .doesNotContain("unknown");
            assertThat(runtime.context()
                            .getRouteController()
                            .getRouteStatus("good")
                            .isStarted())
                    .isTrue();
            assertThat(runtime.bean("leftOut", CheckedRoutes.class).refused())
                    .satisfiesExactlyInAnyOrder(
                            problem ->
                                    assertThat(problem).contains("unknown.camel.yaml:6: there is no component 'slak'"),
                            problem -> assertThat(problem).contains("unstartable.camel.yaml:1: cannot be started"));
        }
    }

    @Test
    void should_start_nothing_when_a_route_is_wrong_without_which_nothing_works() throws IOException {
        Path keep = routes.resolve("3-keep.camel.yaml");
        Files.writeString(
                keep, Files.readString(keep).replace("ref: intake, method: keep", "ref: intake, method: kepe"));

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(UsageException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .contains("3-keep.camel.yaml:9: ", "has no method 'kepe' (did you mean 'keep'?)"));
    }

    private RouteRuntime start() {
        return GivenRoutes.of(
                        folders,
                        Settings.load(Path.of("config"), Map.of(), Map.of()),
                        Clock.systemUTC(),
                        List.of(),
                        false)
                .start();
    }

    private void write(String name, String step, String uri) throws IOException {
        Files.writeString(routes.resolve(name + ".camel.yaml"), """
                - route:
                    id: %s
                    from:
                      uri: "%s"
                      steps:
                        - %s
                """.formatted(name.replaceFirst(".*/", ""), uri, step));
    }
}
