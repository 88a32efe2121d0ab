package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadParagraphsTest {
    private static final Wording WORDING = WordingFile.shipped();

    @Test
    void should_give_a_spoken_quote_its_own_paragraph() {
        assertThat(LeadParagraphs.paragraphs("Portalen öppnar. - Det är bra, säger ministern.", WORDING))
                .containsExactly("Portalen öppnar.", "– Det är bra, säger ministern.");
    }

    @Test
    void should_keep_the_sources_own_paragraphs() {
        assertThat(LeadParagraphs.paragraphs("Ett.\r\n\r\n \nTvå.", WORDING)).containsExactly("Ett.", "Två.");
    }

    @Test
    void should_split_between_sentences_when_a_paragraph_is_long() {
        String sentence = "Myndigheten ska bl.a. Lämna en redovisning av arbetet till regeringen senast i juni.";

        assertThat(LeadParagraphs.paragraphs((sentence + " ").repeat(10), WORDING))
                .hasSizeBetween(2, 4)
                .allMatch(paragraph -> paragraph.startsWith("Myndigheten") && paragraph.endsWith("juni."));
    }

    @Test
    void should_stay_bounded_when_the_lead_is_not() {
        assertThat(LeadParagraphs.paragraphs("a\n".repeat(100_000), WORDING)).hasSizeLessThanOrEqualTo(12);
        assertThat(String.join("", LeadParagraphs.paragraphs("ord ".repeat(100_000), WORDING)))
                .hasSizeLessThanOrEqualTo(1500);
        assertThat(LeadParagraphs.paragraphs(" \n ", WORDING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Verket har öppnat en ny portal för alla. – Vår …             | Verket har öppnat en ny portal för alla.
            Verket har öppnat en ny portal för alla. – Vi vet att många … | Verket har öppnat en ny portal för alla.
            Företagen ser en osäker situation. …                          | Företagen ser en osäker situation.
            Företagen ser en osäker situation. Begreppet används …        | Företagen ser en osäker situation.
            (Ny version) Remissen är ute.                                 | Remissen är ute.
            Här kan du ta del av till vilka instanser som det remitterats. Svara senast i maj. | Svara senast i maj.
            Portalen är till för alla som vårdar någon i hemmet och       | Portalen är till för alla som vårdar någon i hemmet och …
            Portalen är till för alla som vårdar någon i hemmet...        | Portalen är till för alla som vårdar någon i hemmet …
            """)
    void should_leave_no_stump_and_no_boilerplate(String lead, String expected) {
        assertThat(LeadParagraphs.paragraphs(lead, WORDING)).containsExactly(expected);
    }

    @Test
    void should_make_points_of_a_list_and_no_spoken_quotes() {
        assertThat(LeadParagraphs.paragraphs(
                        "Verket föreslår tre saker. - Varaktiga resurser. - Ett permanent råd. - Bättre dialog.", WORDING))
                .containsExactly(
                        "Verket föreslår tre saker.",
                        "• Varaktiga resurser.",
                        "• Ett permanent råd.",
                        "• Bättre dialog.");
    }
}
