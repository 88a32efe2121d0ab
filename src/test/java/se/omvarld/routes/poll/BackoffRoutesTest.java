package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.archive.ItemIngestion;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Schedules leave a source alone that keeps failing, or asks for it; a person may ask all the same. */
@Tag("slow")
@Timeout(120)
class BackoffRoutesTest {
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
    }

    @AfterAll
    static void close() throws IOException {
        rig.close();
    }

    private int asked(String path) {
        return rig.server.requests(path).size();
    }

    @Test
    void should_skip_schedules_until_the_backoff_is_over_and_probe_once_then() {
        rig.server.on("/down", OddAnswers.status(500));
        rig.pollBySchedule("/down");
        assertThat(rig.pollBySchedule("/down").state()).isEqualTo(State.FAILED);

        clock.set("2026-04-02T08:14:00");
        PollReport skipped = rig.pollBySchedule("/down");
        assertThat(skipped.state()).isEqualTo(State.WAITING);
        assertThat(skipped.message()).startsWith("waiting until 2026-04-02 08:15 after 2 failures; HTTP 500");
        assertThat(asked("/down")).isEqualTo(2);

        clock.set("2026-04-02T08:15:00");
        assertThat(rig.pollBySchedule("/down").state()).isEqualTo(State.FAILED);
        assertThat(rig.pollBySchedule("/down").state()).isEqualTo(State.WAITING);
        assertThat(asked("/down")).isEqualTo(3);
    }

    @Test
    void should_go_on_as_before_when_the_probe_is_answered() {
        rig.server.on(
                "/back", OddAnswers.inTurn(OddAnswers.status(500), OddAnswers.status(500), OddAnswers.good("Åter")));
        rig.pollBySchedule("/back");
        rig.pollBySchedule("/back");
        clock.set("2026-04-02T08:15:00");

        assertThat(rig.pollBySchedule("/back").state()).isEqualTo(State.OK);
        assertThat(rig.pollBySchedule("/back").state()).isEqualTo(State.OK);
    }

    @Test
    void should_ask_all_the_same_when_a_person_wants_to_know() {
        rig.server.on("/busy", OddAnswers.inTurn(OddAnswers.status(429, "Retry-After: 7200"), OddAnswers.good("Nu")));
        rig.pollBySchedule("/busy");
        assertThat(rig.pollBySchedule("/busy").state()).isEqualTo(State.WAITING);

        assertThat(rig.poll("/busy").state()).isEqualTo(State.OK);
        assertThat(rig.pollBySchedule("/busy").state()).isEqualTo(State.OK);
    }

    @Test
    void should_wait_until_the_date_that_a_server_names() {
        rig.server.on("/dated", OddAnswers.status(503, "Retry-After: Thu, 02 Apr 2026 10:30:00 GMT"));
        rig.pollBySchedule("/dated");

        assertThat(rig.pollBySchedule("/dated").message()).startsWith("waiting until 2026-04-02 12:30 after 1 failure");
        clock.set("2026-04-02T12:30:00");
        assertThat(rig.pollBySchedule("/dated").state()).isEqualTo(State.FAILED);
    }

    /** As a daemon that stood still (a paused machine) while another took its work over. */
    @Test
    void should_not_ask_when_a_node_wakes_with_a_poll_that_another_has_made() {
        rig.server.on("/woken", OddAnswers.good("Nu"));
        Date due = Date.from(clock.instant());
        clock.set("2026-04-02T08:00:20");
        rig.poll("/woken");
        clock.set("2026-04-02T08:01:00");

        assertThat(dueAt("/woken", due).state()).isEqualTo(State.SKIPPED);
        assertThat(asked("/woken")).isEqualTo(1);
        assertThat(dueAt("/woken", Date.from(clock.instant())).state()).isEqualTo(State.OK);
        assertThat(asked("/woken")).isEqualTo(2);
    }

    @Test
    void should_not_ask_when_it_stood_still_before_the_request_and_another_has_asked() {
        rig.server.on("/stood", OddAnswers.good("Nu"));
        Source source = PollRig.feed("stood", rig.server.address("/stood"));
        Poll poll = rig.routes().bean("intake", ItemIngestion.class).begin(source);
        Instant begun = clock.instant();
        clock.set("2026-04-02T08:00:20");
        rig.poll(source);
        Instant polled = clock.instant();
        clock.set("2026-04-02T08:01:00");

        rig.routes().exchange("direct:ask", exchange -> {
            exchange.getMessage().setBody(poll);
            exchange.setProperty("begun", begun);
        });
        PollReport report = rig.routes().send("direct:filter", poll, PollReport.class);
        assertThat(report.state()).isEqualTo(State.SKIPPED);
        assertThat(asked("/stood")).isEqualTo(1);
        assertThat(rig.state("stood").lastPoll()).contains(polled);
    }

    private PollReport dueAt(String path, Date due) {
        return rig.routes()
                .exchange("direct:collect", exchange -> {
                    exchange.getMessage().setBody(PollRig.feed(path.substring(1), rig.server.address(path)));
                    exchange.getMessage().setHeader("scheduledFireTime", due);
                })
                .getMessage()
                .getBody(PollReport.class);
    }
}
