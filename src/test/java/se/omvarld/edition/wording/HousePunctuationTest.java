package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousePunctuationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lagen – "många har inte  | Lagen – "många har inte"
            Lagen – ”många har inte  | Lagen – ”många har inte”
            Lagen – “många har inte  | Lagen – “många har inte”
            Lagen – “många” har      | Lagen – “många” har
            ”Ett” och ”två”          | ”Ett” och ”två”
            "Ett" och två            | "Ett" och två
            """)
    void should_end_a_quote_with_the_marks_of_its_source(String line, String expected) {
        assertThat(HousePunctuation.balanced(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Den 22 – 28 september hölls veckan | Den 22–28 september hölls veckan
            Strategi 2026-2035                 | Strategi 2026–2035
            Del 1 - 2 exempel                  | Del 1 – 2 exempel
            """)
    void should_set_spans_close_and_dashes_apart(String line, String expected) {
        assertThat(HousePunctuation.of(line)).isEqualTo(expected);
    }
}
