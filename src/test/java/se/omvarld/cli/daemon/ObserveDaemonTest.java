package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.observe.ObserveServer;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.PrometheusText;

/** The running daemon with the shipped routes, asked over HTTP. */
@Tag("slow")
@Timeout(90)
class ObserveDaemonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private final AtomicLong ticks = new AtomicLong();
    private OddServer site;
    private RouteRuntime routes;

    @BeforeEach
    void serve() throws Exception {
        clock.set("2026-03-18T10:00");
        site = OddServer.start();
        site.on("/feed", OddAnswers.good("Ny hälsodata"));
        site.on("/gone", OddAnswers.status(404));
    }

    @AfterEach
    void stop() {
        if (routes != null) {
            routes.close();
        }
        site.close();
    }

    @Test
    void should_be_live_and_ready_and_count_polls_and_deliveries() throws Exception {
        start("127.0.0.1:0");
        await().atMost(PATIENCE).until(() -> server().port() > 0);

        for (String path : List.of("health", "health/live", "health/ready")) {
            HttpResponse<String> health = get(path);
            assertThat(health.body()).startsWith("{\"status\":\"UP\"");
            assertThat(health.statusCode()).isEqualTo(200);
        }
        routes.send("direct:collect-now", source("a", "/feed"), Object.class);
        routes.send("direct:collect-now", source("b", "/gone"), Object.class);
        clock.set("2026-03-23T08:00");
        routes.send("direct:edition-when-due", Edition.Kind.WEEKLY, Object.class);

        Map<String, Double> samples = PrometheusText.samples(get("metrics").body());
        assertThat(samples)
                .containsEntry("omvarld_polls_total{state=\"ok\"}", 1.0)
                .containsEntry("omvarld_poll_failures_total{cause=\"http_4xx\"}", 1.0)
                .containsEntry("omvarld_poll_duration_seconds_count", 2.0)
                .containsEntry("omvarld_delivery_attempts_total{result=\"sent\"}", 1.0)
                .containsEntry("omvarld_editions{kind=\"weekly\",state=\"sent\"}", 1.0);
        assertThat(samples.get("omvarld_received_bytes_total")).isGreaterThan(100);
        assertThat(get("health").body())
                .contains("\"name\":\"sources\"", "\"name\":\"alerts\"")
                .doesNotContain("invocation");
        assertThat(get("").body()).contains("Veckobrev v. 12 2026", "Skickad");
        assertThat(get("utskick/2026-W12").body()).contains("Omvärldsbevakning v. 12");
    }

    @Test
    void should_go_on_without_the_page_and_open_it_later_when_its_address_is_taken() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            start("127.0.0.1:" + port);
            server().open();
            assertThat(server().port()).isZero();
            routes.send("direct:collect-now", source("a", "/feed"), Object.class);
            assertThat(site.requests("/feed")).hasSize(1);
        }
        server().open();
        assertThat(server().port()).isEqualTo(port);
        assertThat(get("health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void should_serve_nothing_when_the_address_is_empty() {
        start("");
        server().open();

        assertThat(server().port()).isZero();
    }

    private void start(String address) {
        Map<String, String> overrides = new HashMap<>(Map.of(
                "http.allow-internal", "true", "http.robots", "false", "http.pause", "0", "observe.address", address));
        Settings settings = Settings.load(Path.of("config"), Map.of(), overrides);
        routes = RouteRuntime.of(
                        new SourceFolder(PollRig.folders(folder)), settings, clock, ticks::get, List.of(), true)
                .start();
    }

    @Test
    void should_be_down_and_say_what_stands_still_and_since_when() throws Exception {
        start("127.0.0.1:0");
        await().atMost(PATIENCE).until(() -> server().port() > 0);
        assertThat(get("health/live").body()).contains("{\"name\":\"heartbeats\",\"status\":\"UP\"}");

        ticks.set(Duration.ofHours(1).toNanos()); // hourly ones begin after minutes
        HttpResponse<String> health = get("health/live");
        routes.send("direct:look-for-incidents", "", Object.class);

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body())
                .contains("{\"name\":\"heartbeats\",\"status\":\"DOWN\"")
                .contains("\"incidents-by-schedule\":\"has not begun since 2026-03-18T08:00:00Z; it is due every 300 s"
                        + " and may be 600 s late\"")
                .contains("\"watch-by-schedule\"", "\"editions-catch-up\"");
        assertThat(new Incidents(routes.bean("store", Store.class)).lasting())
                .extracting(Incident::name)
                .contains("heartbeat");
    }

    private Source source(String id, String path) {
        return PollRig.feed(id, site.address(path));
    }

    private ObserveServer server() {
        return routes.bean("observe", ObserveServer.class);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server().port() + "/observe/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
