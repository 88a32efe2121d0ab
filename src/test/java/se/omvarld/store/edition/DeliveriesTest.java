package se.omvarld.store.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.AtOnce;
import se.omvarld.store.FrozenWeekTestBase;

@Tag("slow")
class DeliveriesTest extends FrozenWeekTestBase {

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
    void should_begin_no_other_when_the_process_ends_and_say_which_is_being_sent() {
        Delivery inHand = lease("a");

        assertThat(deliveries.drain()).containsExactly(inHand);
        assertThat(lease("b")).isNull();
        deliveries.sent(inHand);
        assertThat(deliveries.drain()).isEmpty();
    }

    @Test
    void should_be_free_again_when_a_sender_died() {
        lease("a");
        clock.forward(Duration.ofSeconds(45).minusMillis(1));
        assertThat(lease("a")).isNull();

        clock.forward(Duration.ofMillis(1));
        assertThat(lease("a").messageId()).isEqualTo(to("a", 0).messageId());
    }

    @Test
    void should_stay_with_a_sender_that_lives_for_ten_minutes_at_most() {
        lease("a");
        for (int i = 0; i < 19; i++) {
            clock.forward(Duration.ofSeconds(30));
            deliveries.renew();
            assertThat(lease("a")).isNull();
        }
        clock.forward(Duration.ofSeconds(30));
        deliveries.renew();
        clock.forward(Duration.ofSeconds(15));

        assertThat(lease("a")).isNotNull();
    }

    @Test
    void should_not_be_kept_from_others_when_it_failed() {
        deliveries.failed(lease("a"), "no answer", false);
        clock.forward(Duration.ofMinutes(5));
        deliveries.renew();

        assertThat(new Deliveries(newsroom.store, clock).lease(PERIOD, "a@example.se", 0))
                .isNotNull();
    }

    @Test
    void should_be_sent_when_every_recipient_has_it() {
        deliveries.sent(lease("a"));
        assertThat(editions.find(PERIOD).orElseThrow().state()).isEqualTo(Edition.State.FROZEN);
        assertThat(lease("a")).isNull();

        deliveries.sent(lease("b"));
        assertThat(editions.find(PERIOD).orElseThrow().state()).isEqualTo(Edition.State.SENT);
        assertThat(new DeliveryLedger(newsroom.store, clock).pending()).isEmpty();
    }

    @Test
    void should_be_sent_when_the_last_two_are_sent_at_the_same_time() {
        for (int round = 0; round < 20; round++) {
            String period = "2025-W" + (20 + round);
            Edition edition = editions.open(
                    new Edition(period, Edition.Kind.WEEKLY, Instant.EPOCH, clock.instant(), Edition.State.OPENED));
            List<Delivery> all = List.of(of(period, "a", 0), of(period, "b", 0));
            editions.freeze(edition, List.of(), new RenderedEdition("", List.of()), all);
            AtOnce.run(2, number -> {
                deliveries.sent(all.get(number));
                return number;
            });
            assertThat(editions.find(period).orElseThrow().state()).isEqualTo(Edition.State.SENT);
        }
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
}
