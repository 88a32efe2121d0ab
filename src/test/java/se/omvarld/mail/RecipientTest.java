package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @Test
    void should_have_areas_when_numbers_stand_behind_the_address() {
        assertThat(Recipient.list("analys@example.se, chef@example.se (5, 1), x@example.se(3)"))
                .containsExactly(
                        new Recipient("analys@example.se", ""),
                        new Recipient("chef@example.se", "1 5"),
                        new Recipient("x@example.se", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "a@b.se", "a@b.se , c@d.se (1 5)", "a@b.se (1,5),c@d.se", "a@b.se,A@b.se"})
    void should_have_no_problem_when_it_can_be_read(String setting) {
        assertThat(Recipient.problem(setting)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            analys             | is not mail addresses separated by commas
            a@b.se c@d.se      | is not mail addresses separated by commas
            a@b.se;c@d.se      | like analys@example.se, chef@example.se (1 5)
            a@b.se (1 5        | is not mail addresses separated by commas
            <a@b.se>           | is not mail addresses separated by commas
            a@b.se (7)         | 'a@b.se (7)': the brackets hold the numbers of areas, 1 to 6
            a@b.se ()          | the brackets hold the numbers of areas, 1 to 6
            a@b.se (Kompetens) | like chef@example.se (1 5)
            a@b.se, A@b.se (1) | 'a@b.se' is named twice with different areas
            """)
    void should_say_what_would_be_right_when_it_cannot_be_read(String setting, String message) {
        assertThat(Recipient.problem(setting)).get().asString().contains(message);
    }
}
