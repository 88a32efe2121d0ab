package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.omvarld.item.Item;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer.Answer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.poll.PollReport.State;

/** A page that is watched for change, from one poll to the next. */
@ExtendWith(SharedRig.class)
class PollWatchedPageTest {
    private static final String OLD = "<p>Myndigheten leder ett uppdrag om hälsodata.</p>";
    private static final String NEW = "<p>Uppdraget ska nu redovisas den 1 juni 2026.</p>";

    private final PollRig rig;

    PollWatchedPageTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_lead_with_what_the_last_version_did_not_have() {
        rig.server.on(
                "/tema", OddAnswers.inTurn(page(OLD), OddAnswers.status(500), OddAnswers.status(304), page(OLD + NEW)));
        assertThat(rig.poll(watched()).fresh()).isEqualTo(1);
        assertThat(rig.poll(watched()).state()).isEqualTo(State.FAILED);
        assertThat(rig.poll(watched()).state()).isEqualTo(State.UNCHANGED);

        Poll changed = rig.ask(watched());

        assertThat(changed.items())
                .extracting(Item::lead)
                .containsExactly("Uppdraget ska nu redovisas den 1 juni 2026.");
    }

    private Source watched() {
        Map<String, String> parameters = Map.of(
                "publisher", "Myndigheten", "url", rig.server.address("/tema"), "language", "sv", "watch", "true");
        return new Source("tema", "page", parameters, "tema.camel.yaml", 1);
    }

    private static Answer page(String text) {
        return OddAnswers.body("Content-Type: text/html; charset=utf-8\r\nETag: \"a\"", "<h1>Tema</h1>" + text);
    }
}
