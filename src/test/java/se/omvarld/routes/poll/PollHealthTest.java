package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.health.SourceHealth;

/** What real answers leave behind of a source's health. */
@ExtendWith(SharedRig.class)
class PollHealthTest {
    private final PollRig rig;

    PollHealthTest(PollRig rig) {
        this.rig = rig;
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void should_note_the_new_address_when_a_redirect_is_permanent(int status) {
        String path = "/left-" + status;
        rig.server
                .on(path, OddAnswers.status(status, "Location: /stays-" + status))
                .on("/stays-" + status, OddAnswers.good("Flyttad för gott " + status));

        assertThat(polled(path).movedTo()).isEqualTo(rig.server.address("/stays-" + status));
    }

    @Test
    void should_note_no_new_address_when_a_redirect_on_the_way_is_passing() {
        rig.server
                .on("/first", OddAnswers.status(301, "Location: /second"))
                .on("/second", OddAnswers.redirect("/third"))
                .on("/third", OddAnswers.good("Framme för stunden"));

        assertThat(polled("/first").movedTo()).isEmpty();
    }

    @Test
    void should_note_no_new_address_when_it_is_only_another_spelling() {
        rig.server
                .on("/spelt", OddAnswers.status(301, "Location: /spelt/"))
                .on("/spelt/", OddAnswers.good("Med snedstreck"));

        assertThat(polled("/spelt").movedTo()).isEmpty();
    }

    @Test
    void should_not_believe_a_server_that_says_by_itself_where_it_moved() {
        rig.server.on(
                "/liar", OddAnswers.body("X-Omvarld-Moved-To: http://elsewhere.example/", OddAnswers.feed("Lögnen")));

        assertThat(polled("/liar").movedTo()).isEmpty();
    }

    @Test
    void should_note_that_a_feed_was_unreadable_when_a_page_comes_instead() {
        rig.server.on(
                "/turned",
                OddAnswers.inTurn(
                        OddAnswers.good("En nyhet"),
                        OddAnswers.body("Content-Type: text/html", "<html><body>Ny webbplats</body></html>")));
        assertThat(polled("/turned").unreadable()).isFalse();

        assertThat(polled("/turned").unreadable()).isTrue();
    }

    @Test
    void should_count_as_told_when_nobody_is_to_be_mailed() {
        rig.server.on("/down", OddAnswers.status(500));
        polled("/down");
        polled("/down");
        polled("/down");
        rig.routes().send("direct:watch", "", Object.class);

        SourceHealth health = rig.state("down").health();
        assertThat(health.state()).isEqualTo(SourceHealth.State.FAILING);
        assertThat(health.told()).isEqualTo(SourceHealth.State.FAILING);
    }

    private SourceHealth polled(String path) {
        rig.poll(path);
        return rig.state(path.substring(1)).health();
    }
}
