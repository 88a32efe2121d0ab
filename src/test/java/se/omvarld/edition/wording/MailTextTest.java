package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.LanguageTag;

class MailTextTest {

    @Test
    void should_make_one_line_when_text_has_line_ends_and_controls() {
        assertThat(DisplayText.line(" rad 1\r\nrad 2\u0000\u2028rad\u00A03 ")).isEqualTo("rad 1 rad 2 rad 3");
    }

    @Test
    void should_drop_what_turns_or_hides_text_when_shown() {
        assertThat(DisplayText.line("\u202Efdp.\u202C\u2066x\u2069\u200B\uFEFF"))
                .isEqualTo("fdp.x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.se/åäö?a='1'&b=2#c",
                "http://example.se",
                "HTTPS://EXAMPLE.SE/A",
            })
    void should_keep_a_link_when_it_is_http(String link) {
        assertThat(MailText.link(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://example.se/%0Aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@example.se",
                "//example.se/",
                "https://",
                "https:///nohost",
                "https://example.se/a\nb",
                "https://example.se/\"onmouseover=x",
                "https://example.se/<b>",
                "https://example.se/\u202Egpj.exe",
                ""
            })
    void should_drop_a_link_when_it_is_not_plain_http(String link) {
        assertThat(MailText.link(link)).isEmpty();
    }

    @Test
    void should_drop_a_link_when_it_is_endless() {
        assertThat(MailText.link("https://example.se/" + "x".repeat(2000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en-gb", "sv, ''", "sv-FI, ''", "'', ''", "'en\" onload=\"x', ''"})
    void should_name_a_language_only_when_it_is_foreign_and_a_tag(String stated, String shown) {
        assertThat(LanguageTag.foreign(stated)).isEqualTo(shown);
    }
}
