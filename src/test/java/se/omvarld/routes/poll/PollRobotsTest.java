package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.cli.command.Failed;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.HostPauses;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.source.fetch.OddServer.Answer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Polls of sites that have a robots.txt, or should have one. */
@Tag("slow")
@Timeout(120)
class PollRobotsTest {
    private static final String ROBOTS = "/robots.txt";

    private static final SettableClock clock = new SettableClock();
    private static PollRig rig;

    @BeforeAll
    static void start() throws IOException {
        rig = new PollRig(server -> Map.of("http.allow-internal", "true", "http.robots", "true"), clock);
    }

    @BeforeEach
    void begin() throws IOException {
        clock.set("2026-04-02T08:00:00");
        rig.begin();
        rig.server.on("/feed", OddAnswers.good("En nyhet"));
    }

    @AfterAll
    static void close() throws IOException {
        rig.close();
    }

    private static Answer robots(String... lines) {
        return OddAnswers.body("Content-Type: text/plain", String.join("\n", lines));
    }

    private int asked(String path) {
        return rig.server.requests(path).size();
    }

    @Test
    void should_ask_for_the_rules_first_and_say_who_asks() {
        rig.server.on(ROBOTS, robots("User-agent: *", "Disallow: /admin"));

        assertThat(rig.poll("/feed").state()).isEqualTo(State.OK);
        assertThat(rig.server.requests(ROBOTS)).hasSize(1);
        assertThat(rig.server.requests(ROBOTS).get(0).header("User-Agent")).startsWith("Omvarldsbevakning/");
    }

    @Test
    void should_make_no_request_when_the_rules_forbid_it() {
        rig.server.on(ROBOTS, robots("User-agent: omvarldsbevakning", "Disallow: /feed"));

        PollReport report = rig.poll("/feed");

        Failed.check(report, "robots.txt of http://127.0.0.1:" + rig.server.port() + " does not let omvarldsbevakning");
        assertThat(report.http()).isZero();
        assertThat(asked("/feed")).isZero();
    }

    @Test
    void should_try_the_next_candidate_when_the_rules_forbid_the_first() {
        rig.server.on(ROBOTS, robots("User-agent: *", "Disallow: /closed"));

        assertThat(rig.poll("/closed", "/feed").state()).isEqualTo(State.OK);
        assertThat(asked("/closed")).isZero();
        assertThat(asked(ROBOTS)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void should_ask_the_source_when_there_are_no_rules(int status) {
        rig.server.on(ROBOTS, OddAnswers.status(status));

        assertThat(rig.poll("/feed").state()).isEqualTo(State.OK);
        assertThat(rig.poll("/feed").state()).isEqualTo(State.OK);
        assertThat(asked(ROBOTS)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void should_wait_when_the_site_cannot_say_its_rules(int status) {
        rig.server.on(ROBOTS, OddAnswers.status(status));

        PollReport report = rig.poll("/feed");

        Failed.check(report, "robots.txt cannot be read (HTTP " + status + "): waiting");
        assertThat(report.http()).isEqualTo(status);
        assertThat(asked("/feed")).isZero();
    }

    @Test
    void should_wait_when_the_site_gives_no_answer_about_its_rules() {
        rig.server.on(ROBOTS, OddAnswers.reset());

        Failed.check(rig.poll("/feed"), "robots.txt cannot be read (the server cut the connection");
        assertThat(asked(ROBOTS)).isEqualTo(2);
        assertThat(asked("/feed")).isZero();
    }

    @Test
    void should_ask_again_after_a_day_and_not_before() {
        rig.server.on(ROBOTS, OddAnswers.inTurn(robots(""), robots("User-agent: *", "Disallow: /")));
        rig.poll("/feed");
        clock.set("2026-04-03T07:59:59");

        assertThat(rig.poll("/feed").state()).isEqualTo(State.OK);
        assertThat(asked(ROBOTS)).isEqualTo(1);

        clock.set("2026-04-03T08:00:00");
        Failed.check(rig.poll("/feed"), "does not let");
        assertThat(asked(ROBOTS)).isEqualTo(2);
    }

    @Test
    void should_use_the_kept_rules_when_the_site_fails_within_the_day() {
        rig.server.on(ROBOTS, OddAnswers.inTurn(robots("User-agent: *"), OddAnswers.status(503)));
        rig.poll("/feed");
        clock.set("2026-04-02T20:00:00");
        assertThat(rig.poll("/feed").state()).isEqualTo(State.OK);

        clock.set("2026-04-03T20:00:00");
        Failed.check(rig.poll("/feed"), "robots.txt cannot be read (HTTP 503)");
    }

    @Test
    void should_wait_as_long_as_the_site_asks_when_it_cannot_say_its_rules() {
        rig.server.on(ROBOTS, OddAnswers.status(503, "Retry-After: 3600"));
        rig.poll("/feed");

        assertThat(rig.pollBySchedule("/feed").message()).startsWith("waiting until 2026-04-02 09:00");
        assertThat(asked(ROBOTS)).isEqualTo(1);
    }

    @Test
    void should_use_one_client_for_rules_and_sources_so_that_its_limits_hold_for_both() {
        assertThat(rig.routes().context().getEndpoints())
                .filteredOn(endpoint -> endpoint.getEndpointUri().startsWith("http://source"))
                .hasSize(1);
    }

    @Test
    void should_follow_when_the_rules_have_moved() {
        rig.server
                .on(ROBOTS, OddAnswers.redirect("/elsewhere.txt"))
                .on("/elsewhere.txt", robots("User-agent: *", "Disallow: /feed"));

        Failed.check(rig.poll("/feed"), "does not let");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "page", "article"})
    void should_obey_the_next_sites_rules_when_an_address_redirects_there(String kind) throws IOException {
        try (OddServer other = rig.unknownServer()) {
            other.on(ROBOTS, robots("User-agent: *", "Disallow: /feed")).on("/feed", OddAnswers.good("En nyhet"));
            rig.server.on("/away", OddAnswers.redirect(other.address("/feed")));

            assertThat(asked(kind, "/away").message())
                    .contains("robots.txt of http://127.0.0.1:" + other.port() + " does not let omvarldsbevakning");
            assertThat(other.requests()).extracting(OddRequest::target).containsExactly(ROBOTS);
        }
    }

    @Test
    void should_ask_each_site_on_the_way_once_a_day_when_all_let_us() throws IOException {
        try (OddServer other = rig.unknownServer()) {
            other.on("/over", OddAnswers.redirect(rig.server.address("/feed")));
            rig.server.on("/away", OddAnswers.redirect(other.address("/over")));

            assertThat(rig.poll("/away").state()).isEqualTo(State.OK);
            assertThat(rig.poll("/away").state()).isEqualTo(State.OK);
            assertThat(other.requests()).extracting(OddRequest::target).containsExactly(ROBOTS, "/over", "/over");
            assertThat(asked(ROBOTS)).isEqualTo(1);
        }
    }

    @Test
    void should_obey_the_rules_when_an_address_redirects_within_its_site() {
        rig.server.on(ROBOTS, robots("User-agent: *", "Disallow: /feed")).on("/open", OddAnswers.redirect("/feed"));

        Failed.check(rig.poll("/open"), "does not let");
        assertThat(asked("/feed")).isZero();
    }

    @Test
    void should_wait_when_the_next_site_cannot_say_its_rules() throws IOException {
        try (OddServer other = rig.unknownServer()) {
            other.on(ROBOTS, OddAnswers.status(503));
            rig.server.on("/away", OddAnswers.redirect(other.address("/feed")));

            Failed.check(rig.poll("/away"), "robots.txt cannot be read (HTTP 503)");
            assertThat(other.requests("/feed")).isEmpty();
        }
    }

    private Poll asked(String kind, String path) {
        Map<String, String> parameters = Map.of("publisher", "Myndigheten", "url", rig.server.address(path));
        return rig.ask(new Source("away", kind, parameters, "away.camel.yaml", 1));
    }

    @Test
    void should_let_as_much_time_pass_between_two_requests_as_the_rules_ask_for() {
        rig.server.on(ROBOTS, robots("User-agent: *", "Crawl-delay: 0.3"));

        assertThat(rig.poll("/feed").millis()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void should_take_the_hosts_next_moment_for_each_request() {
        String address = rig.server.address("/feed").replace("127.0.0.1", "localhost"); // no other test's host
        rig.pollAddresses("feed", address);

        HostPauses pauses = rig.routes().bean("pauses", HostPauses.class);
        assertThat(pauses.reserve(address, Duration.ofSeconds(20))).isBetween(10_000L, 20_000L);
    }
}
