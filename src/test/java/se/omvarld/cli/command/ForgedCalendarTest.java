package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.PostgresServer;

/** Somebody has written into the shared schedule's tables what would be code when it is taken for a Java object. */
@Tag("slow")
@Timeout(180)
class ForgedCalendarTest {
    private static final AtomicInteger RUN = new AtomicInteger();

    /** Runs when it is made of its bytes, as the gadgets of real attacks do. */
    private static final class Forged implements Serializable {
        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) {
            RUN.incrementAndGet();
        }
    }

    @TempDir
    private Path folder;

    private OddServer site;
    private JdbcClient sql;
    private RouteRuntime routes;

    @BeforeEach
    void start() throws IOException {
        RUN.set(0);
        String url = PostgresServer.emptied();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        sql = JdbcClient.create(database);
        site = OddServer.start();
        site.on("/feed", OddAnswers.good("Ett"));
        Folders folders = new Folders(
                Path.of("config"), Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder);
        Settings settings = Settings.load(
                folders.config(),
                Map.of(),
                Map.of(
                        "store.url", url,
                        "store.user", "postgres",
                        "http.allow-internal", "true",
                        "http.robots", "false",
                        "leads.per-poll", "0"));
        routes = GivenRoutes.of(folders, settings, Clock.system(SwedishDateFormat.STOCKHOLM), List.of(feed()), true)
                .start();
    }

    private Source feed() {
        Map<String, String> parameters = Map.of(
                "publisher", "Ett",
                "url", site.address("/feed"),
                "schedule", "0 0 3 1 1 ?",
                "weekends", "&customCalendar=#weekends");
        return new Source("one", "feed", parameters, "one.camel.yaml", 1);
    }

    @AfterEach
    void stop() throws IOException {
        routes.close();
        site.close();
    }

    @Test
    void should_make_no_object_of_it_and_go_on_polling_when_a_calendar_is_forged() throws IOException {
        forge("update qrtz_calendars set calendar = ?");
        due();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> RUN.get() > 0 || !site.requests("/feed").isEmpty());
        assertThat(RUN).hasValue(0);
        assertThat(calendar()).isEqualTo("* * 0-8,10-19,21-23 ? * SAT,SUN\nEurope/Stockholm");
    }

    private void forge(String statement) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Forged());
        }
        assertThat(sql.sql(statement).param(bytes.toByteArray()).update()).isEqualTo(1);
    }

    private void due() {
        sql.sql("update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint"
                        + " where trigger_name = 'one'")
                .update();
    }

    private String calendar() {
        return new String(
                sql.sql("select calendar from qrtz_calendars")
                        .query((row, number) -> row.getBytes(1))
                        .single(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
