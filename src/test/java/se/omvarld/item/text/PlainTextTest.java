package se.omvarld.item.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.fuzz.Growth;
import se.omvarld.fuzz.Reader;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vård &amp; omsorg | Vård & omsorg",
                "<p>Ett</p><p>två<br>tre</p> | Ett två tre",
                "&lt;p&gt;Dubbelt &amp;amp; escapad&lt;/p&gt; | Dubbelt & escapad",
                "AI<script>alert(1)</script> i vården | AI i vården",
                "&lt;script&gt;alert(1)&lt;/script&gt;Kvar | Kvar",
                "a < b och c > d | a < b och c > d",
                "Text<style>p{}</style><!-- dold --> kvar | Text kvar",
                "<img src=x onerror=alert(1)>Bild | Bild",
                "Hej&nbsp;&nbsp;d&aring; | Hej då",
                "AT&T och R&D | AT&T och R&D",
                "Ofullständig <a href=\"x | Ofullständig",
            })
    void should_leave_only_text_when_given_markup(String html, String text) {
        assertThat(PlainText.of(html, 10_000)).isEqualTo(text);
    }

    @Test
    void should_give_one_line_when_text_has_breaks_and_tabs() {
        assertThat(PlainText.title(" Ny\r\n\tlag \u2028om\u00A0AI ")).isEqualTo("Ny lag om AI");
    }

    @Test
    void should_remove_hidden_characters_when_they_could_mislead() {
        assertThat(PlainText.title("lä\u00ADke\u200Bmedel \u202Egnol\u0000 \uE000x"))
                .isEqualTo("läkemedel gnol x");
    }

    @Test
    void should_compose_letters_when_they_come_in_pieces() {
        assertThat(PlainText.title("va\u030Ard")).isEqualTo("vård");
    }

    @Test
    void should_keep_emoji_when_they_are_joined() {
        assertThat(PlainText.title("👩\u200D⚕️ ny")).isEqualTo("👩\u200D⚕️ ny");
    }

    @Test
    void should_cut_between_words_when_text_is_too_long() {
        assertThat(PlainText.of("ett två tre fyra", 12)).isEqualTo("ett två …");
        assertThat(PlainText.title("ord ".repeat(1000)))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("ord …");
        assertThat(PlainText.lead("x".repeat(5000))).hasSize(2000).endsWith("x…");
        assertThat(PlainText.of("ett två", 7)).isEqualTo("ett två");
    }

    @Test
    void should_not_cut_an_emoji_in_two_when_text_is_too_long() {
        assertThat(PlainText.of("😀".repeat(10), 8)).isEqualTo("😀😀😀…");
    }

    @Test
    @Timeout(60)
    void should_stay_whole_when_given_a_bomb_of_nested_tags() {
        assertThat(PlainText.of("<div>".repeat(19_000) + "djup", 10_000)).isEqualTo("djup");
        assertThatCode(() -> PlainText.of("<b><i><a>".repeat(100_000), 10_000)).doesNotThrowAnyException();
    }

    @Test
    void should_keep_the_words_of_markdown_links_and_drop_its_pictures() {
        assertThat(PlainText.of(
                        "![Bild av ett hjärta](/contentassets/x.jpg?width=150) Läs [rapporten](https://a.se/b) [1](not a link)",
                        10_000))
                .isEqualTo("Läs rapporten [1](not a link)");
    }

    @Test
    void should_leave_only_a_few_marks_on_a_letter() {
        String stacked = "Z" + "\u0300\u0335\u20DD\u0323".repeat(50) + "algo";

        assertThat(PlainText.title(stacked)).matches("Z\\p{M}{1,3}algo");
        assertThat(PlainText.title("Z" + "&#x300;\u200D".repeat(50) + "algo")).matches("Z[\\p{M}\\u200D]{1,6}algo");
        assertThat(PlainText.title("a\u030A och o\u0308, tiếng Việt, \u05E9\u05C1\u05BC\u05B8, 1\uFE0F\u20E3"))
                .as("what people write")
                .isEqualTo("å och ö, tiếng Việt, \u05E9\u05C1\u05BC\u05B8, 1\uFE0F\u20E3"
                        .replace(
                                "\u05E9\u05C1\u05BC\u05B8",
                                java.text.Normalizer.normalize(
                                        "\u05E9\u05C1\u05BC\u05B8", java.text.Normalizer.Form.NFC)));
    }

    @Test
    void should_tell_where_the_points_of_a_list_begin() {
        assertThat(PlainText.lead(
                        "<p>Verket ska</p><ul><li>utreda frågan</li><li> </li><li>föreslå en lag</li></ul>Slut"))
                .isEqualTo("Verket ska • utreda frågan • föreslå en lag Slut");
        assertThat(PlainText.lead("<ul><li>Bara en</li></ul>")).isEqualTo("Bara en");
        assertThat(PlainText.title("<ul><li>Ett</li><li>Två</li></ul>")).isEqualTo("Ett Två");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ul><li>", "<li>", "<ul><li>x", "<li><li>y", "<ol><li>a</li><li>b"})
    void should_take_time_as_long_as_a_list_is_however_deep_it_stands(String piece) {
        Reader lead = new Reader("lead", List.of(), input -> PlainText.lead(new String(input, UTF_8)), Set.of());

        Growth.isLinear(lead, "", piece);
    }
}
