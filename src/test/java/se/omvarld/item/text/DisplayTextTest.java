package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote, wherever it is shown, logged or mailed. */
class DisplayTextTest {
    @Test
    void should_be_one_line_when_there_are_line_ends_of_any_kind() {
        assertThat(DisplayText.line(" rad 1\r\nrad 2\u0000\u2028rad\u00A03\u0085\u000Bslut "))
                .isEqualTo("rad 1 rad 2 rad 3 slut");
    }

    /** A title of these alone looked like none, and was no empty one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E",
                "\u2066",
                "\u200B",
                "\uFEFF",
                "\u00AD",
                "\u200D",
                "\u034F",
                "\u115F",
                "\u3164",
                "\uFFA0",
                "\uFE00",
                "\u180E",
                "\uE000",
                "\uD800",
                "\uFFFE",
                "\uDB40\uDD00",
                "\uDB40\uDC41"
            })
    void should_show_nothing_invisible(String hidden) {
        assertThat(DisplayText.line("läke" + hidden + "medel")).isEqualTo("läkemedel");
        assertThat(DisplayText.lines("läke" + hidden + "medel")).isEqualTo("läkemedel");
        assertThat(DisplayText.quoted("läke" + hidden + "medel")).isEqualTo("'läkemedel'");
        assertThat(PlainText.title("läke" + hidden + "medel")).isEqualTo("läkemedel");
        assertThat(DisplayText.line(hidden)).isEmpty();
        assertThat(DisplayText.deceives("läke" + hidden + "medel")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩\u200D⚕️ och 🇸🇪", "👩🏽\u200D🔬", "क्\u200Dष", "1\uFE0F\u20E3", "på Åland – ”nytt”"})
    void should_keep_what_belongs_to_words_and_pictures(String text) {
        assertThat(DisplayText.line(text)).isEqualTo(text);
        assertThat(DisplayText.lines(text)).isEqualTo(text);
        assertThat(DisplayText.deceives(text)).isFalse();
    }

    @Test
    void should_drop_what_turns_or_hides_text_when_shown() {
        assertThat(DisplayText.line("\u202Efdp.\u202C\u2066x\u2069\u200B\uFEFF"))
                .isEqualTo("fdp.x");
    }

    @Test
    void should_bound_the_marks_on_a_letter() {
        assertThat(DisplayText.line("Z" + "\u0300\u0335\u20DD\u0323".repeat(50) + "algo"))
                .matches("Z\\p{M}{1,3}algo");
    }

    @Test
    void should_cut_between_words_and_never_within_a_character() {
        assertThat(DisplayText.line("ett två tre fyra", 12)).isEqualTo("ett två tre…");
        assertThat(DisplayText.line("x" + "😀".repeat(50), 10)).isEqualTo("x😀😀😀😀…");
        assertThat(DisplayText.header("ord ".repeat(500)))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("ord…");
        assertThat(DisplayText.line("a".repeat(1_000_000))).hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void should_keep_lines_and_tabs_but_nothing_that_a_terminal_obeys() {
        assertThat(DisplayText.lines("a\r\nb\rc\td\u001B[31me\u009B0m\u0007")).isEqualTo("a\nb\nc\td[31me0m");
    }

    @Test
    void should_write_numbers_as_swedes_do() {
        assertThat(SwedishNumber.of(12_345)).isEqualTo("12\u00A0345");
        assertThat(SwedishNumber.of(4.5)).isEqualTo("4,5");
        assertThat(SwedishNumber.of(9.0)).isEqualTo("9");
        assertThat(SwedishNumber.count(1, "källa", "källor")).isEqualTo("1\u00A0källa");
    }
}
