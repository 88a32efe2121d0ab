package se.omvarld.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.Sources;
import se.omvarld.store.MigratedFile;

/** Source files that are edited while the daemon runs. */
@Tag("slow")
class LiveSourcesTest {
    @TempDir
    private static Path folder;

    private static Folders folders;
    private static RouteRuntime routes;

    /** The daemon follows the files to where each test begins. */
    @BeforeEach
    void begin() throws IOException {
        FileSystemUtils.deleteRecursively(folders.sources());
        Files.createDirectories(folders.sources());
        write("one", "One", "0 0 6 ? * *");
        write("two", "Two", "0 0 6 ? * *");
        look();
        assertThat(running()).containsExactlyInAnyOrder("one", "two");
    }

    @BeforeAll
    static void start() throws IOException {
        MigratedFile.into(folder);
        folders = new Folders(
                Path.of("config"), Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder);
        write("one", "One", "0 0 6 ? * *");
        write("two", "Two", "0 0 6 ? * *");
        SettableClock clock = new SettableClock();
        clock.set("2026-03-02T07:00:00");
        List<Source> sources = new SourceFolder(folders).read().enabled();
        routes = GivenRoutes.of(folders, Settings.load(folders.config(), Map.of(), Map.of()), clock, sources, true)
                .start();
    }

    @AfterAll
    static void stop() {
        routes.close();
    }

    @Test
    void should_poll_a_source_whose_file_is_added() throws Exception {
        write("three", "Three", "0 0 6 ? * *");

        look();

        assertThat(running()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(trigger("three")).isTrue();
        assertThat(source("three").publisher()).isEqualTo("Three");
    }

    @Test
    void should_wait_until_a_change_has_stood_still() throws Exception {
        write("three", "Three", "0 0 6 ? * *");

        lookOnce();

        assertThat(running()).doesNotContain("three");
    }

    @Test
    void should_follow_a_changed_file_and_leave_the_others_running() throws Exception {
        var untouched = routes.context().getRoute("two");
        write("one", "One more", "0 30 8 ? * *");

        look();

        assertThat(source("one").publisher()).isEqualTo("One more");
        assertThat(routes.context().getRoute("one").getEndpoint().getEndpointUri())
                .contains("30");
        assertThat(routes.context().getRoute("two")).isSameAs(untouched);
    }

    @Test
    void should_keep_the_last_good_version_when_a_file_becomes_bad_and_take_it_when_mended() throws Exception {
        Files.writeString(file("one"), Files.readString(file("one")).replace("publisher", "pubilsher"));

        look();
        assertThat(running()).containsExactlyInAnyOrder("one", "two");
        assertThat(source("one").publisher()).isEqualTo("One");

        write("one", "One mended", "0 0 6 ? * *");
        look();
        assertThat(source("one").publisher()).isEqualTo("One mended");
    }

    @Test
    void should_poll_the_last_good_version_on_after_a_restart_and_say_so() throws Exception {
        Files.writeString(file("one"), Files.readString(file("one")).replace("publisher", "pubilsher"));

        SourceFiles files = new SourceFolder(folders).read();

        assertThat(files.enabled()).extracting(Source::id).containsExactlyInAnyOrder("one", "two");
        assertThat(files.isHeld("one")).isTrue();
        assertThat(files.refused()).anySatisfy(problem -> assertThat(problem)
                .contains("one.camel.yaml:5: unknown parameter 'pubilsher'")
                .endsWith("(until it is mended, its last good version is polled)"));
        write("one", "One mended", "0 0 6 ? * *");
        look();
        assertThat(new SourceFolder(folders).read().isHeld("one")).isFalse();
    }

    @Test
    void should_take_a_folder_that_is_suddenly_empty_for_no_deletion_of_all() throws Exception {
        Files.delete(file("one"));
        Files.delete(file("two"));

        look();

        assertThat(running()).containsExactlyInAnyOrder("one", "two");
        assertThat(routes.bean("liveSources", LiveSources.class).refused())
                .singleElement()
                .asString()
                .contains("no source file is left in the folder; is it mounted? Its last 2 sources are polled on");
        assertThat(new SourceFolder(folders).read().enabled()).hasSize(2);
        Files.delete(folders.sources());
        look();
        assertThat(running()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void should_say_of_a_change_another_thing_than_of_a_deletion_and_of_one_that_is_switched_off() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("sources");
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        try {
            write("one", "One more", "0 30 8 ? * *");
            look();
            Files.delete(file("one"));
            Files.writeString(
                    file("two"), Files.readString(file("two")) + "      - {name: enabled, value: \"false\"}\n");
            look();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(said -> said.contains("one") && said.contains("its file has changed: it is polled anew"))
                .anyMatch(said -> said.contains("one") && said.contains("its file is gone: it is no longer polled"))
                .anyMatch(said -> said.contains("two") && said.contains("is switched off, and no longer polled"));
    }

    @Test
    void should_leave_no_trigger_behind_when_a_file_is_deleted() throws Exception {
        Files.delete(file("one"));

        look();

        assertThat(running()).containsExactly("two");
        assertThat(trigger("one")).isFalse();
        assertThat(trigger("two")).isTrue();
    }

    @Test
    void should_leave_a_source_alone_whose_id_begins_like_that_of_a_deleted_one() throws Exception {
        write("one-more", "One more", "0 0 6 ? * *");
        look();
        Files.delete(file("one"));

        look();

        assertThat(trigger("one-more")).isTrue();
    }

    @Test
    void should_stop_polling_a_source_that_is_switched_off() throws Exception {
        Files.writeString(file("one"), Files.readString(file("one")) + "      - {name: enabled, value: \"false\"}\n");

        look();

        assertThat(running()).containsExactly("two");
    }

    private static void look() {
        lookOnce();
        lookOnce();
    }

    private static void lookOnce() {
        routes.send("direct:live-sources", "", Object.class);
    }

    private static List<String> running() {
        return routes.context().getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().startsWith("quartz://sources/"))
                .map(route -> route.getRouteId())
                .toList();
    }

    private static boolean trigger(String id) throws SchedulerException {
        return routes.context()
                .getComponent("quartz", QuartzComponent.class)
                .getScheduler()
                .checkExists(TriggerKey.triggerKey(id, "sources"));
    }

    private static Source source(String id) {
        return routes.bean("sources", Sources.class).all().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Path file(String id) {
        return folders.sources().resolve(id + ".camel.yaml");
    }

    private static void write(String id, String publisher, String schedule) throws IOException {
        Files.writeString(file(id), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: %s
                    parameters:
                      - {name: publisher, value: %s}
                      - {name: url, value: "http://127.0.0.1:9/%s.xml"}
                      - {name: schedule, value: "%s"}
                """.formatted(id, publisher, id, schedule));
    }
}
