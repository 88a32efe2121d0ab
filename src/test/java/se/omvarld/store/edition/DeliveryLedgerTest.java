package se.omvarld.store.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.FrozenWeekTestBase;
import se.omvarld.store.edition.DeliveryLedger.Line;

/** A delivery that will never arrive ends, by hand or by itself, and its edition with it. */
@Tag("slow")
class DeliveryLedgerTest extends FrozenWeekTestBase {
    private static final Duration DAYS = Duration.ofDays(5);

    private DeliveryLedger ledger;

    @BeforeEach
    void make() {
        ledger = new DeliveryLedger(newsroom.store, clock);
    }

    private void refuse(String recipient) {
        deliveries.failed(lease(recipient), "550 unknown", true);
    }

    private Edition.State edition() {
        return editions.find(PERIOD).orElseThrow().state();
    }

    @Test
    void should_call_an_edition_sent_when_who_has_not_got_it_is_given_up_by_hand() {
        deliveries.sent(lease("a"));
        refuse("b");
        assertThat(edition()).isEqualTo(Edition.State.FROZEN);

        assertThat(ledger.drop(PERIOD, Optional.of("B@example.se"))).isEqualTo(1);

        assertThat(edition()).isEqualTo(Edition.State.SENT);
        assertThat(ledger.open()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(DeliveryLedger.State.GIVEN_UP).hasToString("given-up");
            assertThat(line.message()).isEqualTo("550 unknown");
            assertThat(line.lastAttempt()).isPresent();
        });
        assertThat(ledger.lost(clock.instant().minus(DAYS)))
                .as("who gave it up knows it")
                .isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(lease("b")).isNull();
    }

    @Test
    void should_try_at_once_what_was_given_up_when_somebody_asks() {
        refuse("b");
        ledger.drop(PERIOD, Optional.empty());
        assertThat(edition()).isEqualTo(Edition.State.SENT);

        assertThat(ledger.retry(PERIOD, Optional.of("b@example.se"))).isEqualTo(1);
        assertThat(lease("b")).isNotNull();
        assertThat(lease("a")).isNull();
    }

    @Test
    void should_give_up_by_itself_only_what_is_refused_for_good_all_the_time() {
        refuse("a");
        deliveries.failed(lease("b"), "no answer", false);
        clock.forward(DAYS.minusMinutes(1));
        assertThat(ledger.expire(DAYS, line -> true)).isEmpty();

        clock.forward(Duration.ofMinutes(1));
        assertThat(ledger.expire(DAYS, line -> true))
                .extracting(Line::recipient)
                .containsExactly("a@example.se");
        assertThat(ledger.lost(clock.instant())).extracting(Line::recipient).containsExactly("a@example.se");
        assertThat(edition()).as("b is still tried").isEqualTo(Edition.State.FROZEN);
    }

    @Test
    void should_count_anew_when_another_failure_came_between() {
        refuse("a");
        clock.forward(Duration.ofDays(4));
        deliveries.failed(lease("a"), "no answer", false);
        clock.forward(Duration.ofDays(1));
        refuse("a");

        assertThat(ledger.expire(DAYS, line -> true)).isEmpty();
    }

    @Test
    void should_give_up_what_waits_for_somebody_who_is_no_recipient_any_more() {
        deliveries.failed(lease("b"), "no answer", false);
        clock.forward(DAYS);

        assertThat(ledger.expire(DAYS, line -> !line.recipient().startsWith("b@")))
                .extracting(Line::recipient)
                .containsExactly("b@example.se");
    }

    @Test
    void should_show_what_came_back_at_its_delivery() {
        Delivery sent = lease("a");
        deliveries.sent(sent);

        assertThat(ledger.bounced(sent.messageId(), "A@example.se", "5.1.1 unknown"))
                .isTrue();
        assertThat(ledger.bounced(sent.messageId(), "stranger@example.se", "x")).isFalse();
        assertThat(ledger.open())
                .filteredOn(line -> !line.bounce().isEmpty())
                .singleElement()
                .satisfies(line -> assertThat(line.bounce()).isEqualTo("5.1.1 unknown"));
        assertThat(ledger.lost(clock.instant())).hasSize(1);
    }
}
