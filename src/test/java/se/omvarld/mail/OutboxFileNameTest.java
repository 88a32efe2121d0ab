package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.store.edition.Delivery;

class OutboxFileNameTest {

    @Test
    void should_be_readable_when_the_address_is_plain() {
        assertThat(name("analys@example.se", 0)).isEqualTo("2026-W12-analys-at-example.se.eml");
        assertThat(name("analys@example.se", 1)).isEqualTo("2026-W12-analys-at-example.se_2.eml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd@x.se", "a\\b@x.se", "a:b*?@x.se", "å@x.se", "a\r\nb@x.se", ""})
    void should_be_one_safe_name_when_the_address_is_not(String recipient) {
        assertThat(name(recipient, 0)).matches("2026-W12-[A-Za-z0-9._-]*\\.eml");
    }

    @Test
    void should_stay_short_when_the_address_is_endless() {
        assertThat(name("a".repeat(500) + "@example.se", 0)).hasSizeLessThan(140);
    }

    @Test
    void should_differ_when_addresses_look_alike() {
        assertThat(Stream.of("a+b@x.se", "a-b@x.se", "A-b@x.se", "a@b-at-x.se", "a-at-b@x.se", "a_2@x.se", "a@x.se_2")
                        .flatMap(recipient -> Stream.of(name(recipient, 0), name(recipient, 1))))
                .doesNotHaveDuplicates();
    }

    private static String name(String recipient, int copy) {
        return OutboxFileName.of(new Delivery("2026-W12", recipient, copy, "<a@b>", GivenDeliveries.CREATED, 0, ""));
    }
}
