package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.omvarld.store.edition.Delivery;

class MailingListTest {
    private static final Instant NOW = Instant.parse("2026-03-23T06:00:00Z");
    private static final MailSettings SETTINGS = new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se");

    @Test
    void should_make_a_delivery_for_each_recipient() {
        List<Delivery> deliveries = list("a@example.se, b@example.se").deliveries("2026-W12", 0);

        assertThat(deliveries).extracting(Delivery::recipient).containsExactly("a@example.se", "b@example.se");
        assertThat(deliveries).extracting(Delivery::messageId).doesNotHaveDuplicates();
        assertThat(deliveries).allMatch(delivery -> delivery.created().equals(NOW) && delivery.attempts() == 0);
    }

    @Test
    void should_have_the_same_id_always_and_another_for_each_copy() {
        String id = list("a@example.se").deliveries("2026-W12", 0).get(0).messageId();

        assertThat(list("b@example.se,a@example.se")
                        .deliveries("2026-W12", 0)
                        .get(1)
                        .messageId())
                .isEqualTo(id);
        assertThat(list("a@example.se").deliveries("2026-W12", 1).get(0).messageId())
                .isNotEqualTo(id);
        assertThat(list("a@example.se").deliveries("2026-W13", 0).get(0).messageId())
                .isNotEqualTo(id);
    }

    @Test
    void should_mail_a_recipient_once_when_it_is_named_twice() {
        assertThat(list("a@example.se, A@Example.se ,a@example.se").deliveries("2026-W12", 0))
                .extracting(Delivery::recipient)
                .containsExactly("a@example.se");
    }

    @Test
    void should_leave_out_empty_places_between_commas() {
        assertThat(list(" a@example.se,, ").deliveries("2026-W12", 0)).hasSize(1);
    }

    @Test
    void should_give_digests_the_chosen_areas_and_other_editions_none() {
        MailingList list = list("a@example.se, b@example.se (1 5)");

        assertThat(list.chosen("2026-W12", 0)).extracting(Delivery::areas).containsExactly("", "1 5");
        assertThat(list.deliveries("2026-03", 0)).extracting(Delivery::areas).containsOnly("");
    }

    private static MailingList list(String recipients) {
        return new MailingList(recipients, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
