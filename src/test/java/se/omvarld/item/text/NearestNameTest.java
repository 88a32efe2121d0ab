package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> WORDS = List.of("publisher", "language", "max-items", "url", "area");

    @ParameterizedTest
    @CsvSource({
        "publsher, publisher",
        "pubilsher, publisher",
        "Publisher, publisher",
        "languages, language",
        "maxitems, max-items",
        "ulr, url",
        "areas, area"
    })
    void should_name_the_word_that_was_probably_meant(String written, String meant) {
        assertThat(NearestName.hint(written, WORDS)).isEqualTo(" (did you mean '" + meant + "'?)");
    }

    @ParameterizedTest
    @CsvSource({"schedule", "something-quite-different", "xyz"})
    void should_say_nothing_when_no_word_is_near(String written) {
        assertThat(NearestName.hint(written, WORDS)).isEmpty();
    }

    @Test
    void should_choose_the_same_word_when_two_are_as_near() {
        assertThat(NearestName.hint("b", List.of("bb", "ab"))).isEqualTo(NearestName.hint("b", List.of("ab", "bb")));
    }

    @Test
    void should_say_nothing_when_there_are_no_words() {
        assertThat(NearestName.hint("url", List.of())).isEmpty();
    }
}
