package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer.Answer;

/** When articles are asked for missing leads: in rounds of their own, beside the polls. */
@Timeout(120)
class LeadRoundsTest {
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>N</title><item><title>Regeringen ger uppdrag om"
                    + " nationell infrastruktur för hälsodata</title><link>%s</link></item></channel></rss>";

    private static final SettableClock clock = new SettableClock();
    private static PollRig rig;

    @BeforeAll
    static void start() throws IOException {
        rig = new PollRig(server -> Map.of("http.allow-internal", "true"), clock);
    }

    @BeforeEach
    void begin() throws IOException {
        clock.set("2026-04-02T08:00:00");
        rig.begin();
        rig.server
                .on("/feed", feed(rig.server.address("/article")))
                .on("/article", OddAnswers.body("Content-Type: text/html", "<title>x</title><p>text"));
    }

    @AfterAll
    static void close() throws IOException {
        rig.close();
    }

    @Test
    void should_ask_for_articles_in_a_round_and_in_no_poll() {
        rig.poll("/feed");
        assertThat(rig.server.requests("/article")).isEmpty();

        round();
        round();
        assertThat(rig.server.requests("/article")).hasSize(1);
    }

    @Test
    void should_leave_a_source_alone_that_fails() {
        rig.server.on("/feed", OddAnswers.inTurn(feed(rig.server.address("/article")), OddAnswers.status(500)));
        rig.poll("/feed");
        rig.poll("/feed");
        round();

        assertThat(rig.server.requests("/article")).isEmpty();
    }

    @Test
    void should_leave_a_source_alone_that_is_polled_no_more() {
        rig.poll("/feed");
        clock.set("2026-04-03T08:00:01");
        round();

        assertThat(rig.server.requests("/article")).isEmpty();
    }

    @Test
    void should_not_ask_a_watched_page_for_another_lead() {
        rig.server.on(
                "/page",
                OddAnswers.body(
                        "Content-Type: text/html; charset=utf-8",
                        "<h1>Uppdrag om nationell infrastruktur för hälsodata</h1><p>Hälsodata delas nu.</p>"));
        rig.poll(new Source(
                "page",
                "page",
                Map.of("publisher", "M", "url", rig.server.address("/page"), "language", "sv", "watch", "true"),
                "page.camel.yaml",
                1));
        round();

        assertThat(rig.server.requests("/page")).hasSize(1);
    }

    private void round() {
        rig.routes().send("direct:leads", "", Object.class);
    }

    private static Answer feed(String link) {
        return OddAnswers.body("Content-Type: application/rss+xml; charset=utf-8", FEED.formatted(link));
    }
}
