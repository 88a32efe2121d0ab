package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SentenceCutTest {

    @Test
    void should_keep_two_sentences_when_both_fit() {
        assertThat(SentenceCut.lead("Den första. Den andra. Den tredje.", 100)).isEqualTo("Den första. Den andra.");
    }

    @Test
    void should_keep_one_sentence_when_the_second_does_not_fit() {
        assertThat(SentenceCut.lead("Den första. Den andra är längre.", 20)).isEqualTo("Den första.");
    }

    @Test
    void should_cut_between_words_when_the_first_sentence_is_too_long() {
        assertThat(SentenceCut.lead("Regeringen ger myndigheten i uppdrag att utreda.", 30))
                .isEqualTo("Regeringen ger myndigheten i…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Detta gäller bl.a. Region Skåne och andra.",
                "Mötet börjar kl. 9 i Stockholm.",
                "Enligt prop. 2025/26:12 ska lagen ändras.",
                "Det säger E. Lann i ett uttalande.",
                "Lagen börjar gälla den 1. Januari är bråttom.",
                "Utredningen ska enligt direktivet (dir. 2024:83) se över lagen.",
                "Det rör t.ex. SKR."
            })
    void should_not_end_a_sentence_when_the_full_stop_belongs_to_an_abbreviation(String sentence) {
        assertThat(SentenceCut.lead(sentence + " Nästa mening. Ännu en.", sentence.length()))
                .isEqualTo(sentence);
    }

    @Test
    void should_leave_out_a_quote_when_it_would_follow_as_the_second_sentence() {
        assertThat(SentenceCut.lead("Regeringen tillsätter en utredning. – Det är viktigt, säger ministern.", 200))
                .isEqualTo("Regeringen tillsätter en utredning.");
    }

    @Test
    void should_be_empty_when_there_is_no_text() {
        assertThat(SentenceCut.lead("", 100)).isEmpty();
    }

    @Test
    void should_cut_inside_a_word_when_it_is_longer_than_the_room() {
        assertThat(SentenceCut.words("W".repeat(50), 10)).isEqualTo("W".repeat(9) + "…");
    }

    @Test
    void should_not_leave_half_a_character_when_cutting_inside_emoji() {
        assertThat(SentenceCut.words("😀".repeat(20), 10)).isEqualTo("😀".repeat(4) + "…");
    }

    @Test
    void should_leave_text_alone_when_it_fits() {
        assertThat(SentenceCut.words("Precis lagom", 12)).isEqualTo("Precis lagom");
    }

    @ParameterizedTest
    @ValueSource(strings = {".”", "….", " –", "A.", ". ”(", "bl.a. "})
    void should_not_be_held_up_when_text_is_made_to_be_slow(String repeated) {
        String slow = repeated.repeat(10_000 / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 200; i++) {
                assertThat(SentenceCut.lead(slow, 300)).hasSizeLessThanOrEqualTo(300);
            }
        });
    }
}
