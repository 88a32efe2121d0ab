package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "https://user:pw@example.se/",
                "//example.se",
                "https://exa mple.se/",
                "https://example.se\\@evil.se/",
                "data:text/html,x"
            })
    void should_refuse_what_is_no_plain_web_address(String address) {
        assertThat(SafeLink.of(address)).isEmpty();
    }

    @Test
    void should_write_other_characters_as_ascii() {
        assertThat(SafeLink.of("https://räksmörgås.se/å b?q=1#x"))
                .contains(URI.create("https://xn--rksmrgs-5wao1o.se/%C3%A5%20b?q=1#x"));
    }

    @Test
    void should_refuse_what_word_cannot_open() {
        assertThat(SafeLink.of("https://example.se/" + "a".repeat(2000))).isEmpty();
    }
}
