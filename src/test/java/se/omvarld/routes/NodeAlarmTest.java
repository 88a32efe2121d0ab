package se.omvarld.routes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.store.PostgresServer;

/** The shipped routes on PostgreSQL, beside a node that works with something else. */
@Tag("slow")
@Timeout(120)
class NodeAlarmTest {
    @TempDir
    private Path folder;

    private JdbcClient sql;
    private RouteRuntime routes;
    private String url;

    @BeforeEach
    void start() throws IOException {
        url = PostgresServer.migrated();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        sql = JdbcClient.create(database);
        Folders folders = new Folders(
                Path.of("config"), Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder);
        Settings settings = Settings.load(
                folders.config(),
                Map.of(),
                Map.of("store.url", url, "store.user", "postgres", "alert.to", "drift@example.se"));
        routes = GivenRoutes.of(folders, settings, Clock.systemUTC(), List.of(), true)
                .start();
        await().until(() ->
                sql.sql("select count(*) from nodes").query(Integer.class).single() == 1);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    @Test
    void should_show_it_and_tell_once_when_another_node_works_with_other_files_for_long_and_once_when_it_is_mended()
            throws IOException {
        String own = sql.sql("select content from nodes").query(String.class).single();
        other(own.replaceAll("sources=\\w+", "sources=other"));
        tell();
        assertThat(alerts()).isEmpty();

        passed();
        tell();
        tell();
        assertThat(alerts()).singleElement().asString().contains("To: drift@example.se", "- the source files differ: ");
        showsTheNodesAndWhatDiffers();

        other(own);
        tell();
        passed();
        tell();
        tell();
        assertThat(alerts()).hasSize(2).anyMatch(mail -> mail.contains("All nodes live and work with the same files"));
    }

    private void showsTheNodesAndWhatDiffers() {
        Cli.Result status = new Cli(folder)
                .with("--set", "store.url=" + url, "--set", "store.user=postgres")
                .run("status", "--json");

        assertThat(status.json().get("nodes")).hasSize(2);
        assertThat(status.json().get("node_findings").get(0).asText()).startsWith("the source files differ");
    }

    @Test
    void should_say_in_one_line_that_the_shared_schedule_could_not_be_looked_after() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger nodes = (Logger) LoggerFactory.getLogger("nodes");
        nodes.addAppender(log);
        Level before = nodes.getLevel();
        nodes.setLevel(Level.WARN);
        sql.sql("alter table qrtz_cron_triggers rename to gone").update();
        try {
            await().atMost(30, SECONDS).until(() -> log.list.stream().anyMatch(event -> event.getFormattedMessage()
                    .startsWith("the schedule that the nodes share could not be")));
        } finally {
            sql.sql("alter table gone rename to qrtz_cron_triggers").update();
            nodes.setLevel(before);
            nodes.detachAppender(log);
        }
        assertThat(log.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    private void tell() {
        routes.send("direct:tell-nodes", "", Object.class);
    }

    /** What has been found is older now than a change may take. */
    private void passed() {
        sql.sql("update node_lead set finding_since = now() - interval '3 minutes'")
                .update();
    }

    private void other(String content) {
        sql.sql("insert into nodes values ('other', '1', now(), now() + interval '1 hour', 0, ?)"
                        + " on conflict (name) do update set content = excluded.content")
                .param(content)
                .update();
    }

    private List<String> alerts() throws IOException {
        List<String> texts = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("outbox"))) {
            try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
