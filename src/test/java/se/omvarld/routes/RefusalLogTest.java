package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.live.LiveConfig;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.file.RuleLoader;

/** A refused file stands in the log once, and nothing there says that it was taken. */
@Tag("slow")
class RefusalLogTest {
    @TempDir
    private Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Path config;
    private Path rules;

    @BeforeEach
    void listen() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        rules = config.resolve("areas.yaml");
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void restore() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void should_log_a_refusal_once_and_no_reading_when_bad_files_are_saved() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Folders folders = new Folders(config, Path.of("routes"), sources, folder.resolve("data"));
        Settings settings = Settings.load(config, Map.of(), Map.of());
        try (RouteRuntime routes = GivenRoutes.of(folders, settings, new SettableClock(), List.of(), true)
                .start()) {
            for (String route : List.of("live", "live-rules")) {
                routes.context().getRouteController().stopRoute(route);
            }
            look(routes);
            assertThat(lines("rules read")).hasSize(1);
            log.list.clear();
            breakRules();
            Files.writeString(sources.resolve("bad.camel.yaml"), "no list");

            look(routes);
            routes.send("direct:incidents", "", Object.class);

            assertThat(lines("rules read")).isEmpty();
            assertThat(lines("areas.yaml:")).singleElement().asString().startsWith("refused: " + rules + ":");
            assertThat(lines("the last good version of areas.yaml")).hasSize(1);
            assertThat(lines("bad.camel.yaml"))
                    .containsExactly("source file refused: " + sources.resolve("bad.camel.yaml")
                            + ":1: the file must be a list: its first line begins with '- '");
        }
    }

    @Test
    void should_leave_it_to_the_command_to_say_why_the_daemon_does_not_start() throws IOException {
        breakRules();
        Files.createDirectories(folder.resolve("sources"));

        Cli.Result result = new Cli(folder).with("--config", config.toString()).run("run");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).singleElement().asString().startsWith(rules + ":");
        assertThat(lines("areas.yaml:")).isEmpty();
        assertThat(lines("stays in force")).isEmpty();
        assertThatThrownBy(() -> new LiveConfig(new RuleLoader(), config, folder.resolve("other")).start())
                .isInstanceOf(UsageException.class);
    }

    private void breakRules() throws IOException {
        String good = Files.readString(rules);
        Files.writeString(rules, good.replace("find: [sjukvård,", "find: ['(sjukvård',"));
        assertThat(rules).content().isNotEqualTo(good);
    }

    private static void look(RouteRuntime routes) {
        for (int i = 0; i < 2; i++) {
            routes.send("direct:live-config", "", Object.class);
            routes.send("direct:live-sources", "", Object.class);
        }
        routes.send("direct:rule-result", "", Object.class);
    }

    private List<String> lines(String text) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(text))
                .toList();
    }
}
