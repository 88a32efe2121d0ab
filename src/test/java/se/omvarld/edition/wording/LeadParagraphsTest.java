package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadParagraphsTest {
    @Test
    void should_give_a_spoken_quote_its_own_paragraph() {
        assertThat(LeadParagraphs.paragraphs("Portalen öppnar. - Det är bra, säger ministern."))
                .containsExactly("Portalen öppnar.", "– Det är bra, säger ministern.");
    }

    @Test
    void should_keep_the_sources_own_paragraphs() {
        assertThat(LeadParagraphs.paragraphs("Ett.\r\n\r\n \nTvå.")).containsExactly("Ett.", "Två.");
    }

    @Test
    void should_split_between_sentences_when_a_paragraph_is_long() {
        String sentence = "Myndigheten ska bl.a. Lämna en redovisning av arbetet till regeringen senast i juni.";

        assertThat(LeadParagraphs.paragraphs((sentence + " ").repeat(10)))
                .hasSizeBetween(2, 4)
                .allMatch(paragraph -> paragraph.startsWith("Myndigheten") && paragraph.endsWith("juni."));
    }

    @Test
    void should_stay_bounded_when_the_lead_is_not() {
        assertThat(LeadParagraphs.paragraphs("a\n".repeat(100_000))).hasSizeLessThanOrEqualTo(12);
        assertThat(String.join("", LeadParagraphs.paragraphs("ord ".repeat(100_000))))
                .hasSizeLessThanOrEqualTo(1500);
        assertThat(LeadParagraphs.paragraphs(" \n ")).isEmpty();
    }
}
