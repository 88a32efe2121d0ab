package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.store.FrozenWeekTestBase;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.alert.IncidentRecorder;

/** What nobody will get is given up after some days, and told once. */
@Tag("slow")
class LostDeliveriesTest extends FrozenWeekTestBase {
    private Incidents incidents;
    private LostDeliveries lost;

    @BeforeEach
    void make() {
        incidents = new Incidents(newsroom.store);
        lost = lost(5);
    }

    private LostDeliveries lost(int days) {
        MailSettings settings = new MailSettings("omvard@example.se", "list.example.se");
        return new LostDeliveries(
                newsroom.store,
                new IncidentRecorder(newsroom.store, "", clock),
                new MailingList("a@example.se, B@example.se (1 2)", settings, clock),
                new MailingList("", settings, clock),
                days,
                clock);
    }

    @Test
    void should_tell_once_whom_it_was_given_up_for_and_end_by_itself() {
        deliveries.failed(lease("a"), "550 unknown", true);
        deliveries.failed(lease("b"), "no answer", false);
        clock.forward(Duration.ofDays(5));

        lost.look();

        assertThat(incidents.lasting()).singleElement().satisfies(incident -> {
            assertThat(incident.name()).isEqualTo("undelivered " + PERIOD);
            assertThat(incident.reason())
                    .isEqualTo("it was given up for a@example.se: 550 unknown (bin/omvarld deliveries)");
        });
        clock.forward(Duration.ofDays(1));
        lost.look();
        assertThat(incidents.lasting()).isEmpty();
        deliveries.sent(lease("b"));
        assertThat(editions.find(PERIOD).orElseThrow().state()).isEqualTo(Edition.State.SENT);
    }

    @Test
    void should_never_give_up_when_told_so() {
        deliveries.failed(lease("a"), "550 unknown", true);
        clock.forward(Duration.ofDays(400));
        lost(0).look();

        assertThat(lease("a")).isNotNull();
    }
}
