package se.omvarld.edition.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.store.choice.Choice;

class ChoiceGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 rapport | 12 report 0",
                "3, 5 och 7–9 rapport | 3 report 0; 5 report 0; 7 report 0; 8 report 0; 9 report 0",
                "Nr. 7: NEJ. | 7 no 0",
                "9 område 3 | 9 area 3",
                "4 rapport område 2 | 4 report 2",
                "4 Rapport, omr. 2! | 4 report 2",
                "ångra 7 | 7 undo 0",
                "Ångra nr 7 och 9. | 7 undo 0; 9 undo 0",
                "12 kommentar: hör med juristerna | 12 comment 0 hör med juristerna",
                "12 Kommentar 3 rapport finns redan | 12 comment 0 3 rapport finns redan",
                "1—3 till rapporten | 1 report 0; 2 report 0; 3 report 0",
                "7 till 9 inte för oss | 7 no 0; 8 no 0; 9 no 0",
                "nr12: rapport | 12 report 0",
                "3 t o m 5 rapport | 3 report 0; 4 report 0; 5 report 0",
                "9 flytta till område 3 | 9 area 3",
                "9 område 3, rapport | 9 report 3",
                "12 kommentar - hör av dig | 12 comment 0 hör av dig",
                "12 rapport, 7 nej och 9 område 3 | 12 report 0; 7 no 0; 9 area 3",
            })
    void should_read_a_line_as_what_it_chooses(String line, String chosen) {
        assertThat(ChoiceGrammar.read(line).stream()
                        .map(ChoiceGrammarTest::written)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(chosen);
    }

    private static String written(Choice choice) {
        return (choice.number() + " " + choice.action().name().toLowerCase(Locale.ROOT) + " " + choice.area() + " "
                        + choice.text())
                .strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 raport",
                "rapport",
                "nej",
                "rapport område 2",
                "rapport 12",
                "12 rapport inte",
                "9–7 rapport",
                "12 område",
                "12 ja",
                "ångra allt",
                "12 kommentar:",
                "12 rapport från mötet bifogas till er alla",
                "3 5 7 rapport"
            })
    void should_tell_of_a_line_that_was_meant_as_a_choice_and_is_none(String line) {
        assertThat(ChoiceGrammar.read(line)).isEmpty();
        assertThat(ChoiceGrammar.isTried(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16 mars rapport från möte", "Kan vi ses 12.30 om rapporten?", "010-555 03 12", "Tack, bra vecka!",
                "2026-03-12 rapport", "1234 rapport", "Enhet 4, rapport och analys", "3 juni passar"
            })
    void should_leave_prose_to_people(String line) {
        assertThat(ChoiceGrammar.read(line)).isEmpty();
        assertThat(ChoiceGrammar.isTried(line)).isFalse();
    }
}
