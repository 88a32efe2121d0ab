package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** A connection that fails is tried once more; an answer never is. */
@ExtendWith(SharedRig.class)
class PollRetryTest {
    private final PollRig rig;

    PollRetryTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_try_once_more_when_the_connection_was_cut() {
        rig.server.on("/once", OddAnswers.inTurn(OddAnswers.reset(), OddAnswers.good("Andra försöket")));

        assertThat(rig.poll("/once").state()).isEqualTo(State.OK);
    }

    @Test
    void should_try_once_more_when_the_server_closed_without_an_answer() {
        rig.server.on("/closed", OddAnswers.inTurn(OddAnswers.raw(""), OddAnswers.good("Svar till slut")));

        assertThat(rig.poll("/closed").state()).isEqualTo(State.OK);
    }

    @Test
    void should_give_up_when_the_connection_is_cut_again() {
        rig.server.on("/twice", OddAnswers.reset());

        Failed.check(rig.poll("/twice"), "the server cut the connection");
        assertThat(rig.server.requests("/twice")).hasSize(2);
    }

    @Test
    void should_keep_the_validators_when_trying_once_more() {
        rig.server.on(
                "/kept",
                OddAnswers.inTurn(
                        OddAnswers.body("ETag: \"k\"", OddAnswers.feed("Behållen")),
                        OddAnswers.reset(),
                        OddAnswers.status(304)));
        rig.poll("/kept");

        assertThat(rig.poll("/kept").state()).isEqualTo(State.UNCHANGED);
        assertThat(rig.server.requests("/kept").get(2).header("If-None-Match")).isEqualTo("\"k\"");
    }

    @Test
    void should_not_try_again_when_there_was_an_answer() {
        rig.server
                .on("/error", OddAnswers.status(503))
                .on("/half", OddAnswers.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<"));

        rig.poll("/error");
        PollReport half = rig.poll("/half");

        Failed.check(half, "the answer broke off before its end");
        assertThat(rig.server.requests("/error")).hasSize(1);
        assertThat(rig.server.requests("/half")).hasSize(1);
    }

    @Test
    void should_not_try_again_when_the_deadline_has_passed() {
        rig.server.on("/late", OddAnswers.silence());

        PollReport late = rig.poll("/late");

        // the socket's own limit is the same: either may come first
        assertThat(late.state()).isEqualTo(State.FAILED);
        assertThat(late.message()).containsAnyOf("http.deadline", "no answer in time");
        assertThat(rig.server.requests("/late")).hasSize(1);
    }
}
