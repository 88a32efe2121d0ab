package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.cli.command.Failed;
import se.omvarld.item.Item;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Addresses that send elsewhere. */
@ExtendWith(SharedRig.class)
@Timeout(120)
class PollRedirectsTest {
    private final PollRig rig;

    PollRedirectsTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_follow_when_an_address_has_moved() {
        rig.server.on("/moved", OddAnswers.redirect("/new-place")).on("/new-place", OddAnswers.good("Flyttad"));

        assertThat(rig.poll("/moved").items()).isEqualTo(1);
    }

    @Test
    void should_follow_when_the_redirects_are_just_as_many_as_allowed() {
        PollReport report = chain("/five", 5);

        assertThat(report.state()).isEqualTo(State.OK);
    }

    @Test
    void should_stop_when_there_are_too_many_redirects() {
        Failed.check(chain("/six", 6), "too many redirects (http.max-redirects)");
        assertThat(rig.server.requests("/six-6")).isEmpty();
    }

    @Test
    void should_stop_when_redirects_go_in_a_circle() {
        rig.server.on("/circle", OddAnswers.redirect("/round")).on("/round", OddAnswers.redirect("/circle"));

        Failed.check(rig.poll("/circle"), "redirects in a circle");
        assertThat(rig.server.requests("/circle")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void should_read_relative_links_as_seen_from_where_the_redirects_led() {
        rig.server
                .on("/old/list", OddAnswers.redirect("/new/list?from=old#top"))
                .on(
                        "/new/list",
                        OddAnswers.body(
                                "Content-Type: application/rss+xml",
                                "<rss version='2.0'><channel><title>N</title><item><title>En nyhet här</title>"
                                        + "<link>nyhet</link></item></channel></rss>"));

        Poll poll = rig.ask(PollRig.feed("relative", rig.server.address("/old/list")));

        assertThat(poll.items()).extracting(Item::link).containsExactly(rig.server.address("/new/nyhet"));
        assertThat(poll.candidate()).isEqualTo(rig.server.address("/old/list"));
        assertThat(rig.server.requests("/new/list").get(0).target()).isEqualTo("/new/list?from=old");
    }

    @ParameterizedTest
    @CsvSource({
        "to-file, file:///etc/passwd, redirects to something that is no web address",
        "to-ftp, ftp://127.0.0.1/x, redirects to something that is no web address",
        "to-gopher, gopher://127.0.0.1/x, redirects to something that is no web address",
        "to-rubbish, http://[:::/, redirects to something that is no web address",
        "to-script, javascript:alert(1), redirects to something that is no web address",
        "to-unknown, http://nowhere.invalid/, the host name nowhere.invalid is not known"
    })
    void should_say_so_when_a_redirect_leads_nowhere(String id, String location, String reason) {
        rig.server.on("/" + id, OddAnswers.redirect(location));

        Failed.check(rig.poll("/" + id), reason);
    }

    private PollReport chain(String path, int redirects) {
        rig.server.on(path, OddAnswers.redirect(path + "-1"));
        for (int i = 1; i < redirects; i++) {
            rig.server.on(path + "-" + i, OddAnswers.redirect(path + "-" + (i + 1)));
        }
        rig.server.on(path + "-" + redirects, OddAnswers.good("Framme efter " + redirects));
        return rig.poll(path);
    }
}
