package se.omvarld.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest extends NewsroomTest {
    private static final String PERIOD = "2026-W11";

    private Deliveries deliveries;
    private Editions editions;

    @BeforeEach
    void freeze() {
        deliveries = new Deliveries(newsroom.store, clock);
        editions = new Editions(newsroom.store, clock);
        Edition edition = editions.open(
                new Edition(PERIOD, Edition.Kind.WEEKLY, Instant.EPOCH, clock.instant(), Edition.State.OPENED));
        editions.freeze(edition, List.of(), new Rendered("v. 11", List.of()), List.of(to("a", 0), to("b", 0)));
    }

    @Test
    void should_give_a_delivery_to_one_sender_when_two_want_it() {
        assertThat(lease("a")).isEqualTo(to("a", 0));
        assertThat(lease("a")).isNull();
        assertThat(lease("b")).isNotNull();
    }

    @Test
    void should_give_a_delivery_to_one_sender_when_many_want_it_at_the_same_time() {
        List<Delivery> given = AtOnce.run(8, number -> lease("a"));

        assertThat(given).filteredOn(delivery -> delivery != null).hasSize(1);
    }

    @Test
    void should_be_free_again_when_a_sender_died() {
        lease("a");
        clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(lease("a")).isNull();

        clock.forward(Duration.ofMillis(1));
        assertThat(lease("a").messageId()).isEqualTo(to("a", 0).messageId());
    }

    @Test
    void should_be_sent_when_every_recipient_has_it() {
        deliveries.sent(lease("a"));
        assertThat(editions.find(PERIOD).orElseThrow().state()).isEqualTo(Edition.State.FROZEN);
        assertThat(lease("a")).isNull();

        deliveries.sent(lease("b"));
        assertThat(editions.find(PERIOD).orElseThrow().state()).isEqualTo(Edition.State.SENT);
        assertThat(deliveries.unsent()).isEmpty();
    }

    @Test
    void should_be_sent_when_the_last_two_are_sent_at_the_same_time() {
        for (int round = 0; round < 20; round++) {
            String period = "2025-W" + (20 + round);
            Edition edition = editions.open(
                    new Edition(period, Edition.Kind.WEEKLY, Instant.EPOCH, clock.instant(), Edition.State.OPENED));
            List<Delivery> all = List.of(of(period, "a", 0), of(period, "b", 0));
            editions.freeze(edition, List.of(), new Rendered("", List.of()), all);
            AtOnce.run(2, number -> {
                deliveries.sent(all.get(number));
                return number;
            });
            assertThat(editions.find(period).orElseThrow().state()).isEqualTo(Edition.State.SENT);
        }
    }

    @Test
    void should_wait_twice_as_long_after_each_failure_up_to_four_hours() {
        List<Long> minutes = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            deliveries.failed(lease("a"), "no answer");
            Duration wait = Duration.between(clock.instant(), nextAttempt("a"));
            minutes.add(wait.toMinutes());
            clock.forward(wait);
        }

        assertThat(minutes).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 240L, 240L);
    }

    @Test
    void should_tell_why_when_a_delivery_failed() {
        deliveries.failed(lease("a"), "no answer");

        Deliveries.Unsent unsent = deliveries.unsent().get(0);
        assertThat(deliveries.unsent()).hasSize(2);
        assertThat(unsent.message()).isEqualTo("no answer");
        assertThat(unsent.delivery().attempts()).isEqualTo(1);
    }

    @Test
    void should_stay_sent_when_a_slower_sender_failed_afterwards() {
        Delivery slow = lease("a");
        clock.forward(Duration.ofMinutes(10));
        deliveries.sent(lease("a"));
        deliveries.failed(slow, "no answer");

        assertThat(lease("a")).isNull();
        assertThat(deliveries.unsent())
                .extracting(unsent -> unsent.delivery().recipient())
                .containsExactly("b@example.se");
    }

    @Test
    void should_not_be_given_before_its_next_attempt() {
        deliveries.failed(lease("a"), "no answer");
        clock.forward(Duration.ofMinutes(5).minusMillis(1));
        assertThat(lease("a")).isNull();

        clock.forward(Duration.ofMillis(1));
        assertThat(lease("a")).isNotNull();
    }

    @Test
    void should_try_at_once_when_someone_asks_for_it() {
        deliveries.failed(lease("a"), "no answer");
        clock.forward(Duration.ofMinutes(1));
        deliveries.hasten(PERIOD);

        assertThat(nextAttempt("a")).isEqualTo(clock.instant());
    }

    @Test
    void should_send_another_copy_when_asked_again() {
        deliveries.sent(lease("a"));
        deliveries.sent(lease("b"));
        int copy = deliveries.nextCopy(PERIOD);
        deliveries.add(List.of(to("a", copy)));
        deliveries.add(List.of(to("a", copy)));

        assertThat(copy).isEqualTo(1);
        assertThat(deliveries.of(PERIOD)).containsExactly(to("a", 0), to("b", 0), to("a", 1));
        assertThat(deliveries.lease(PERIOD, "a@example.se", 1)).isEqualTo(to("a", 1));
        assertThat(editions.find(PERIOD).orElseThrow().state()).isEqualTo(Edition.State.SENT);
    }

    @Test
    void should_begin_with_copy_0_when_there_is_none() {
        assertThat(deliveries.nextCopy("2026-W50")).isZero();
    }

    private Instant nextAttempt(String recipient) {
        return Instant.parse(newsroom.store
                .sql("select next_attempt from deliveries where recipient = ? and period = ?")
                .params(recipient + "@example.se", PERIOD)
                .query(String.class)
                .single());
    }

    private Delivery lease(String recipient) {
        return deliveries.lease(PERIOD, recipient + "@example.se", 0);
    }

    private Delivery to(String recipient, int copy) {
        return of(PERIOD, recipient, copy);
    }

    private static Delivery of(String period, String recipient, int copy) {
        Instant created = SetClock.swedish("2026-03-18T10:00");
        return new Delivery(period, recipient + "@example.se", copy, "<" + period + recipient + copy + ">", created, 0);
    }
}
