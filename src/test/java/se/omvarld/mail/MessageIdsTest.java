package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void should_be_the_same_when_asked_again() {
        assertThat(MessageIds.forDelivery("2026-W12", "analys@example.se", 0, "example.se"))
                .isEqualTo(MessageIds.forDelivery("2026-W12", "Analys@Example.se ", 0, "example.se"))
                .matches("<omvarld\\.2026-W12\\.0\\.[0-9a-f]{16}@example\\.se>");
    }

    @Test
    void should_differ_when_period_recipient_or_copy_does() {
        assertThat(new String[] {
                    MessageIds.forDelivery("2026-W12", "a@example.se", 0, "example.se"),
                    MessageIds.forDelivery("2026-W13", "a@example.se", 0, "example.se"),
                    MessageIds.forDelivery("2026-W12", "b@example.se", 0, "example.se"),
                    MessageIds.forDelivery("2026-W12", "a@example.se", 1, "example.se")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void should_be_well_formed_when_period_and_domain_are_not() {
        assertThat(MessageIds.forDelivery("a b>\r\n", "å", 0, "ex<am>ple.se"))
                .matches("<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>");
    }
}
