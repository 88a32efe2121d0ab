package se.omvarld.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.output.Webhooks;
import se.omvarld.store.db.Store;

/** Alerts and sent digests at a webhook, by the shipped routes. */
class WebhookRoutesTest {
    @TempDir
    private Path folder;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer hook;
    private AlertRig rig;

    @BeforeEach
    void start() throws IOException {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        hook.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        hook.start();
        String address = "http://127.0.0.1:" + hook.getAddress().getPort() + "/hemlig";
        Files.createDirectories(folder.resolve("data"));
        rig = new AlertRig(
                AlertRig.folders(folder),
                Map.of(
                        "alert.webhook",
                        address,
                        "edition.webhook",
                        address,
                        "http.allow-internal",
                        "false",
                        "alert.disk-free",
                        "100 %"));
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
        hook.stop(0);
    }

    @Test
    void should_tell_an_alert_once_also_while_no_mail_can_be_sent() throws Exception {
        rig.look(); // the mail server is away
        rig.look();

        assertThat(posted).hasSize(1);
        assertThat(new ObjectMapper().readTree(posted.get(0)).toString()).contains("disk: the disk of the data folder");
    }

    @Test
    void should_keep_an_alert_that_the_webhook_refused_and_show_nothing_of_its_address() throws Exception {
        status = 500;
        rig.look();
        status = 200;
        rig.look();

        assertThat(posted).hasSize(2);
        assertThat(rig.routes.bean("webhooks", Webhooks.class).failure(new IOException("x"), "http://127.0.0.1/hemlig"))
                .doesNotContain("hemlig");
    }

    @Test
    void should_post_a_digest_that_was_sent_once_and_none_that_waits() throws Exception {
        edition("2026-W11", "FROZEN");
        edition("2026-W12", "SENT");
        status = 503;
        rig.routes.send("direct:post-editions", "", Object.class);
        assertThat(rig.routes
                        .bean("store", Store.class)
                        .sql("select reason from troubles where name = 'edition.webhook'")
                        .query(String.class)
                        .single())
                .isEqualTo("the webhook at 127.0.0.1 answered HTTP 503");
        status = 200;
        rig.routes.send("direct:post-editions", "", Object.class);
        assertThat(posted).as("the one that failed waits").hasSize(1);
        rig.clock.set("2026-03-18T10:11");
        rig.routes.send("direct:post-editions", "", Object.class);
        rig.routes.send("direct:post-editions", "", Object.class);

        assertThat(posted).hasSize(2);
        assertThat(posted.get(1)).contains("Digest 2026-W12").contains("0 nyheter");
    }

    private void edition(String period, String state) {
        rig.routes
                .bean("store", Store.class)
                .sql("insert into editions (period, kind, from_at, until_at, state, opened_at, frozen_at,"
                        + " sent_at, subject) values (?, 'WEEKLY', ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        period,
                        "2026-03-09T00:00:00Z",
                        "2026-03-16T00:00:00Z",
                        state,
                        "2026-03-16T00:00:00Z",
                        "2026-03-17T00:00:00Z",
                        state.equals("SENT") ? "2026-03-17T00:00:00Z" : null,
                        "Digest " + period)
                .update();
    }
}
