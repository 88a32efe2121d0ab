package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en-gb", "sv, ''", "sv-FI, ''", "'', ''", "'en\" onload=\"x', ''"})
    void should_name_a_language_only_when_it_is_foreign_and_a_tag(String stated, String shown) {
        assertThat(LanguageTag.foreign(stated)).isEqualTo(shown);
    }
}
