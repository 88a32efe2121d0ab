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
                        "Verket föreslår tre saker. - Varaktiga resurser. - Ett permanent råd. - Bättre dialog.",
                        WORDING))
                .containsExactly(
                        "Verket föreslår tre saker.",
                        "• Varaktiga resurser.",
                        "• Ett permanent råd.",
                        "• Bättre dialog.");
    }

    @Test
    void should_keep_of_a_cut_quote_only_its_whole_sentences() {
        assertThat(LeadParagraphs.paragraphs(
                        "Verket har öppnat en portal.\n- Det är viktigt. Vi vill att alla som behöver den får …",
                        WORDING))
                .containsExactly("Verket har öppnat en portal.", "– Det är viktigt.");
        assertThat(LeadParagraphs.paragraphs(
                        "Verket har öppnat en portal.\n– Det är viktigt att både unga och gamla som behöver stöd får …",
                        WORDING))
                .containsExactly("Verket har öppnat en portal.");
        assertThat(LeadParagraphs.paragraphs("– Det är viktigt att både unga och gamla får …", WORDING))
                .containsExactly("– Det är viktigt att både unga och gamla får …");
    }

    @Test
    void should_join_a_list_of_which_one_point_is_left() {
        assertThat(LeadParagraphs.paragraphs("Verket ska bland annat: * utreda möjligheterna att utse …", WORDING))
                .containsExactly("Verket ska bland annat utreda möjligheterna att utse …");
        assertThat(LeadParagraphs.paragraphs("Verket ska\n* utreda möjligheterna att utse …", WORDING))
                .containsExactly("Verket ska utreda möjligheterna att utse …");
        assertThat(LeadParagraphs.paragraphs("Verket ska: * utreda frågan, * samarbeta med andra,", WORDING))
                .containsExactly("Verket ska:", "• utreda frågan,", "• samarbeta med andra …");
    }

    @Test
    void should_make_points_of_numbers_and_of_lines_where_somebody_else_speaks_later() {
        assertThat(LeadParagraphs.paragraphs("Verket ska: 1. utreda frågan 2. föreslå en lag", WORDING))
                .containsExactly("Verket ska:", "• utreda frågan", "• föreslå en lag");
        assertThat(LeadParagraphs.paragraphs("Förslagen är:\n- Varaktiga resurser\n- Ett permanent råd", WORDING))
                .containsExactly("Förslagen är:", "• Varaktiga resurser", "• Ett permanent råd");
        assertThat(LeadParagraphs.paragraphs(
                        "Ministern säger:\n- Det är bra för alla.\n- Vi går vidare, säger han.", WORDING))
                .containsExactly("Ministern säger:", "– Det är bra för alla.", "– Vi går vidare, säger han.");
    }

    @Test
    void should_close_a_quote_that_the_sources_cut_left_open() {
        assertThat(LeadParagraphs.paragraphs("Rapporten heter \"Vägen till en bättre vård för alla …", WORDING))
                .containsExactly("Rapporten heter ”Vägen till en bättre vård för alla …”");
        assertThat(LeadParagraphs.paragraphs("Det är \"bra\" och slut\", säger han om den nya vården.", WORDING))
                .containsExactly("Det är ”bra” och slut”, säger han om den nya vården.");
    }

    @Test
    void should_leave_out_boilerplate_within_a_lead() {
        assertThat(LeadParagraphs.paragraphs(
                        "Portalen öppnar i maj. Läs mer om portalen här. Den är till för alla.", WORDING))
                .containsExactly("Portalen öppnar i maj. Den är till för alla.");
        assertThat(LeadParagraphs.paragraphs("Läsarna är nöjda. Läs mer", WORDING))
                .containsExactly("Läsarna är nöjda.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Verket ska: - utreda frågan - föreslå en lag - samråda               | Verket ska:/• utreda frågan/• föreslå en lag/• samråda
            Rapporten visar: – Fler attacker – Färre vakanser – Dyrare drift     | Rapporten visar:/• Fler attacker/• Färre vakanser/• Dyrare drift
            - AI som verktyg: AI blir vanlig. - Förfalskningar: fler filmer.     | • AI som verktyg: AI blir vanlig./• Förfalskningar: fler filmer.
            Verket ska: a) utreda frågan b) föreslå en lag                       | Verket ska:/• utreda frågan/• föreslå en lag
            Rådet föreslår (enligt bilagan): • en plan (2027) • en budget (2028) | Rådet föreslår (enligt bilagan):/• en plan (2027)/• en budget (2028)
            Centret ska särskilt: * Upprätta en bedömning av läget inför valen … | Centret ska särskilt upprätta en bedömning av läget inför valen …
            Verket ska bland annat: - utreda möjligheterna att utse någon …      | Verket ska bland annat utreda möjligheterna att utse någon …
            Ministern säger: - Det är bra - om det sker nu.                      | Ministern säger:/– Det är bra – om det sker nu.
            """)
    void should_find_the_points_of_a_list_in_one_line(String lead, String paragraphs) {
        assertThat(LeadParagraphs.paragraphs(lead, WORDING)).containsExactly(paragraphs.split("/"));
    }

    @Test
    void should_take_several_quotes_for_quotes_when_somebody_speaks_of_himself() {
        assertThat(LeadParagraphs.paragraphs("- Det är bra för oss. - Vi går vidare nu.", WORDING))
                .containsExactly("– Det är bra för oss.", "– Vi går vidare nu.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Förordningen trädde i kraft i augusti och ska nu få följder i lag. ### Förslagen i korthet Utredningen … | Förordningen trädde i kraft i augusti och ska nu få följder i lag.
            ### Träffar lantbrukare Regeringen träffar i dag dem som odlar.                                       | Träffar lantbrukare Regeringen träffar i dag dem som odlar.
            Rapporten har detaljer.Till exempel tog det en stund. Läs på sjukhus.Se nu.                           | Rapporten har detaljer. Till exempel tog det en stund. Läs på sjukhus. Se nu.
            Besök Socialstyrelsen.Se eller regeringen.se för allt om detta.                                       | Besök Socialstyrelsen.Se eller regeringen.se för allt om detta.
            Siths e- id hjälper health tech- bolag i hälso- och sjukvården samt för- eller efterarbete.            | Siths e-id hjälper health tech-bolag i hälso- och sjukvården samt för- eller efterarbete.
            """)
    void should_mend_what_the_sources_system_spoilt(String lead, String expected) {
        assertThat(LeadParagraphs.paragraphs(lead, WORDING)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Till skillnad från tidigare innehåller den en konkret handlingsplan och 13 …   | Till skillnad från tidigare innehåller den en konkret handlingsplan …
            Verket har infört det tillsammans med regionerna Stockholm, Västmanland och …  | Verket har infört det tillsammans med regionerna Stockholm, Västmanland …
            Undersökningen tog reda på hur verktygen påverkar uppgifter, och vad som …     | Undersökningen tog reda på hur verktygen påverkar uppgifter …
            Verket har därför fått i uppdrag att före årets slut undersöka om läkemedel …  | Verket har därför fått i uppdrag att före årets slut undersöka om läkemedel …
            """)
    void should_lead_on_from_a_word_that_says_something(String lead, String expected) {
        assertThat(LeadParagraphs.paragraphs(lead, WORDING)).containsExactly(expected);
    }

    @Test
    void should_end_a_quote_whose_paragraph_lost_its_end() {
        assertThat(LeadParagraphs.paragraphs(
                        "– En god hälsa är viktig, säger socialminister Jakob Forssmed Barn och unga är en viktig grupp.",
                        WORDING))
                .containsExactly(
                        "– En god hälsa är viktig, säger socialminister Jakob Forssmed.",
                        "Barn och unga är en viktig grupp.");
        assertThat(LeadParagraphs.paragraphs(
                        "– Det är bra, säger socialtjänstminister Camilla Waltersson Grönvall i ett uttalande.",
                        WORDING))
                .containsExactly(
                        "– Det är bra, säger socialtjänstminister Camilla Waltersson Grönvall i ett uttalande.");
    }
}
