package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Sources with several candidate addresses, and addresses that are hard to send. */
@ExtendWith(SharedRig.class)
class PollCandidatesTest {
    private final PollRig rig;

    PollCandidatesTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_take_the_second_address_when_the_first_fails_and_ask_it_first_next_time() {
        rig.server.on("/old", OddAnswers.status(404)).on("/new", OddAnswers.good("Ny adress"));

        assertThat(rig.poll("/old", "/new").state()).isEqualTo(State.OK);
        assertThat(rig.poll("/old", "/new").state()).isEqualTo(State.OK);

        assertThat(rig.server.requests("/old")).hasSize(1);
        assertThat(rig.server.requests("/new")).hasSize(2);
    }

    @Test
    void should_ask_the_own_site_first_when_a_fallback_on_another_host_answered_last() {
        String fallback = rig.server.address("/fallback").replace("127.0.0.1", "localhost");
        rig.server
                .on("/own", OddAnswers.inTurn(OddAnswers.status(500), OddAnswers.good("Egen")))
                .on("/fallback", OddAnswers.good("Reserv"));

        rig.pollAddresses("own", rig.server.address("/own") + " " + fallback);
        rig.pollAddresses("own", rig.server.address("/own") + " " + fallback);

        assertThat(rig.server.requests("/fallback")).hasSize(1);
        assertThat(rig.state("own").address()).isEqualTo(rig.server.address("/own"));
    }

    @Test
    void should_return_to_the_first_address_when_the_second_fails_later() {
        rig.server
                .on("/a", OddAnswers.inTurn(OddAnswers.status(500), OddAnswers.good("Åter")))
                .on("/b", OddAnswers.inTurn(OddAnswers.good("Reserv"), OddAnswers.status(500)));

        rig.poll("/a", "/b");

        assertThat(rig.poll("/a", "/b").state()).isEqualTo(State.OK);
        assertThat(rig.state("a").address()).isEqualTo(rig.server.address("/a"));
    }

    @Test
    void should_name_every_address_with_its_reason_when_all_fail() {
        rig.server.on("/x", OddAnswers.status(403)).on("/y", OddAnswers.body("X: y", "hej"));

        PollReport report = rig.poll("/x", "/y");

        Failed.check(report, rig.server.address("/x") + ": HTTP 403");
        Failed.check(report, rig.server.address("/y") + ": the address answers with");
    }

    @Test
    void should_keep_the_message_short_when_very_many_addresses_fail() {
        String many = IntStream.range(0, 50)
                .mapToObj(i -> rig.server.address("/gone-" + i))
                .collect(Collectors.joining(" "));

        Failed.check(rig.pollAddresses("many", many), "HTTP 404");
    }

    @Test
    void should_tell_the_status_of_the_last_address_only() {
        rig.server.on("/status-first", OddAnswers.status(403));

        PollReport report = rig.pollAddresses("last", rig.server.address("/status-first") + " http://nowhere.invalid/");

        assertThat(report.http()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/query?a=1&b=2&c=x+y%20z",
                "/escaped/h%C3%A4lsa/%2F?q=%26%3D%25",
                "/brackets?filter[year]=2026",
                "/empty-query?",
                "/semi;v=1?x=a;b",
                "/$simple?x=$body&y=bean:clock",
                "/RAW?x=RAW(a)&y=(b),c:d"
            })
    void should_ask_for_an_address_exactly_as_it_is_written(String target) {
        String path = target.split("\\?", 2)[0];
        rig.server.on(path, OddAnswers.good("Adress"));

        rig.pollAddresses("exact", rig.server.address(target));

        assertThat(rig.server.requests(path).get(0).target()).isEqualTo(target);
    }

    @Test
    void should_send_letters_of_swedish_escaped_when_they_are_written_raw() {
        rig.server.on("/nyheter/h%C3%A4lsa", OddAnswers.good("Åäö"));

        PollReport report = rig.pollAddresses("letters", rig.server.address("/nyheter/hälsa?ämne=vård"));

        assertThat(report.state()).as(report.message()).isEqualTo(State.OK);
        assertThat(rig.server.requests("/nyheter/h%C3%A4lsa").get(0).target())
                .isEqualTo("/nyheter/h%C3%A4lsa?%C3%A4mne=v%C3%A5rd");
    }
}
