package se.omvarld.store.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.FrozenWeekTestBase;

/** When a delivery that failed is tried again. */
@Tag("slow")
class RetryTest extends FrozenWeekTestBase {

    @Test
    void should_wait_twice_as_long_after_each_failure_up_to_four_hours() {
        List<Long> minutes = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            deliveries.failed(lease("a"), "no answer", false);
            Duration wait = Duration.between(clock.instant(), nextAttempt("a"));
            minutes.add(wait.toMinutes());
            clock.forward(wait);
        }

        assertThat(minutes).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 240L, 240L);
    }

    @Test
    void should_tell_why_when_a_delivery_failed() {
        deliveries.failed(lease("a"), "no answer", false);

        DeliveryLedger.Line pending = ledger().pending().get(0);
        assertThat(ledger().pending()).hasSize(2);
        assertThat(pending.message()).isEqualTo("no answer");
        assertThat(pending.attempts()).isEqualTo(1);
    }

    @Test
    void should_stay_sent_when_a_slower_sender_failed_afterwards() {
        Delivery slow = lease("a");
        clock.forward(Duration.ofMinutes(10));
        deliveries.sent(lease("a"));
        deliveries.failed(slow, "no answer", false);

        assertThat(lease("a")).isNull();
        assertThat(ledger().pending())
                .extracting(DeliveryLedger.Line::recipient)
                .containsExactly("b@example.se");
    }

    @Test
    void should_not_be_given_before_its_next_attempt() {
        deliveries.failed(lease("a"), "no answer", false);
        clock.forward(Duration.ofMinutes(5).minusMillis(1));
        assertThat(lease("a")).isNull();

        clock.forward(Duration.ofMillis(1));
        assertThat(lease("a")).isNotNull();
    }

    @Test
    void should_try_at_once_when_someone_asks_for_it() {
        deliveries.failed(lease("a"), "no answer", false);
        clock.forward(Duration.ofMinutes(1));
        ledger().hasten(PERIOD);

        assertThat(nextAttempt("a")).isEqualTo(clock.instant());
    }

    private DeliveryLedger ledger() {
        return new DeliveryLedger(newsroom.store, clock);
    }

    private Instant nextAttempt(String recipient) {
        return Instant.parse(newsroom.store
                .sql("select next_attempt from deliveries where recipient = ? and period = ?")
                .params(recipient + "@example.se", PERIOD)
                .query(String.class)
                .single());
    }
}
