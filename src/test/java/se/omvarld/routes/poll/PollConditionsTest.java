package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.source.fetch.OddServer.Answer;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Polls that ask only for what has changed. */
@ExtendWith(SharedRig.class)
class PollConditionsTest {
    private static final String MODIFIED = "Wed, 01 Apr 2026 08:00:00 GMT";

    private final PollRig rig;

    PollConditionsTest(PollRig rig) {
        this.rig = rig;
    }

    private static Answer withValidators(String etag) {
        return OddAnswers.body("ETag: " + etag + "\r\nLast-Modified: " + MODIFIED, OddAnswers.feed("Nyhet " + etag));
    }

    @Test
    void should_ask_without_conditions_when_nothing_is_known() {
        rig.server.on("/first", OddAnswers.good("Första"));

        rig.poll("/first");

        OddRequest request = rig.server.requests("/first").get(0);
        assertThat(request.header("If-None-Match")).isNull();
        assertThat(request.header("If-Modified-Since")).isNull();
        assertThat(request.header("User-Agent")).startsWith("Omvarldsbevakning/");
    }

    @Test
    void should_send_back_the_validators_exactly_when_polled_again() {
        rig.server.on("/known", OddAnswers.inTurn(withValidators("W/\"a-1\""), OddAnswers.status(304)));
        rig.poll("/known");

        PollReport report = rig.poll("/known");

        assertThat(report.state()).isEqualTo(State.UNCHANGED);
        assertThat(report.http()).isEqualTo(304);
        OddRequest second = rig.server.requests("/known").get(1);
        assertThat(second.header("If-None-Match")).isEqualTo("W/\"a-1\"");
        assertThat(second.header("If-Modified-Since")).isEqualTo(MODIFIED);
    }

    @Test
    void should_keep_the_quotes_of_an_etag() {
        rig.server.on("/quotes", OddAnswers.inTurn(withValidators("\"q\""), OddAnswers.status(304)));
        rig.poll("/quotes");
        rig.poll("/quotes");
        rig.poll("/quotes");

        assertThat(rig.server.requests("/quotes"))
                .extracting(request -> request.header("If-None-Match"))
                .containsExactly(null, "\"q\"", "\"q\"");
    }

    @Test
    void should_take_the_new_validators_when_something_has_changed() {
        rig.server.on("/changing", OddAnswers.inTurn(withValidators("\"1\""), withValidators("\"2\"")));
        rig.poll("/changing");
        rig.poll("/changing");
        rig.poll("/changing");

        assertThat(rig.server.requests("/changing"))
                .extracting(request -> request.header("If-None-Match"))
                .containsExactly(null, "\"1\"", "\"2\"");
    }

    @Test
    void should_keep_the_validators_when_a_poll_fails_in_between() {
        rig.server.on("/shaky", OddAnswers.inTurn(withValidators("\"s\""), OddAnswers.status(500)));
        rig.poll("/shaky");
        rig.poll("/shaky");

        assertThat(rig.state("shaky").etag()).isEqualTo("\"s\"");
        assertThat(rig.state("shaky").failures()).isEqualTo(1);
    }

    @Test
    void should_send_validators_only_to_the_address_that_gave_them() {
        rig.server
                .on("/one", OddAnswers.inTurn(withValidators("\"one\""), OddAnswers.status(500)))
                .on("/two", OddAnswers.good("Från två"));
        rig.poll("/one", "/two");
        rig.poll("/one", "/two");

        assertThat(rig.server.requests("/two").get(0).header("If-None-Match")).isNull();
        assertThat(rig.state("one").etag()).isEmpty();
    }

    @Test
    void should_learn_nothing_when_a_server_says_unchanged_without_being_asked() {
        rig.server
                .on("/lazy", OddAnswers.inTurn(withValidators("\"l\""), OddAnswers.status(500)))
                .on("/liar", OddAnswers.status(304));
        rig.poll("/lazy", "/liar");

        PollReport report = rig.poll("/lazy", "/liar");

        Failed.check(report, "HTTP 304");
        assertThat(rig.state("lazy").address()).isEqualTo(rig.server.address("/lazy"));
    }
}
