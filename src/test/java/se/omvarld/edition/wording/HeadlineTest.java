package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    private static final Wording WORDING = WordingFile.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Utredning - Regeringen vill   | Utredning – Regeringen vill
            AI — nu i vården              | AI – nu i vården
            "Kommuner måste samarbeta"    | ”Kommuner måste samarbeta”
            “Kvot” och «annat»            | ”Kvot” och ”annat”
            Åren 2025–2026 i e-hälsa      | Åren 2025–2026 i e-hälsa
            Ny lag – Exempelmyndigheten   | Ny lag
            Ny lag - Example.se           | Ny lag
            En portal – för alla          | En portal – för alla
            Nya lagen – "alla missar den  | Nya lagen – ”alla missar den”
            Höjd skatt på tobakFi2025/02159 | Höjd skatt på tobak
            En sund marknadDir. 2025:90   | En sund marknad (Dir. 2025:90)
            """)
    void should_write_marks_as_the_house_does(String title, String expected) {
        assertThat(Headline.of(story(title).build(), WORDING)).isEqualTo(expected);
    }

    @Test
    void should_drop_what_follows_a_bar_when_it_is_short() {
        assertThat(Headline.of(story("Ny vägledning om AI | Nyheter").build(), WORDING))
                .isEqualTo("Ny vägledning om AI");
    }

    @Test
    void should_put_the_type_first_once() {
        assertThat(Headline.of(story("Rapport: Läget i vården").type("Rapport").build(), WORDING))
                .isEqualTo("Rapport – Läget i vården");
        assertThat(Headline.of(story("Uppdrag att utreda").type("Uppdrag").build(), WORDING))
                .isEqualTo("Uppdrag – Uppdrag att utreda");
    }

    @Test
    void should_calm_capitals_and_keep_names_that_the_lead_spells() {
        String lead = "Nu har Socialstyrelsen sagt sitt.";

        assertThat(Headline.of(
                        story("SOCIALSTYRELSEN VARNAR FÖR AI I VÅRDEN")
                                .lead(lead)
                                .build(),
                        WORDING))
                .isEqualTo("Socialstyrelsen varnar för AI i vården");
        assertThat(Headline.of(story("NIS2 OCH EHDS").build(), WORDING)).isEqualTo("NIS2 OCH EHDS");
    }

    @Test
    void should_cut_a_word_that_fits_no_line() {
        assertThat(Headline.of(story("Läs " + "å".repeat(5000) + " nu").build(), WORDING))
                .matches("Läs å{49}…");
        assertThat(Headline.of(story("Läkemedelsförmånsnämndens arbete").build(), WORDING))
                .isEqualTo("Läkemedelsförmånsnämndens arbete");
    }

    @Test
    void should_never_be_empty() {
        assertThat(Headline.of(story("\u200B – ").build(), WORDING)).isEqualTo("[Rubrik saknas]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Strategi      | Strategi mot resistens                 | Strategi mot resistens
            Utredning     | Utredningen om vård är klar            | Utredningen om vård är klar
            Utredning     | Utredning ska stärka vården            | Utredning – Utredning ska stärka vården
            Uppdrag       | Uppdrag till Verket att lära           | Uppdrag – Uppdrag till Verket att lära
            Studie        | Sitra-studie: Nytt register            | Sitra-studie: Nytt register
            Rapport       | IHP-rapporten, Vården i världen        | Rapport – IHP-rapporten, Vården i världen
            Uppdrag       | Uppdraget slutredovisas                | Uppdraget slutredovisas
            Remiss        | Remiss av SOU 2031:10 Ett lyft         | Remiss av SOU 2031:10 Ett lyft
            Remiss        | Remiss Ett lyft mot fusk (SOU 2031:10) | Remiss – Ett lyft mot fusk (SOU 2031:10)
            Rapport       | Rapportera på nytt sätt                | Rapport – Rapportera på nytt sätt
            Debattartikel | Debatt: Kommuner måste samarbeta       | Debattartikel – ”Kommuner måste samarbeta”
            Debattartikel | Kommuner måste samarbeta               | Debattartikel – ”Kommuner måste samarbeta”
            Debattartikel | "Kommuner måste samarbeta"             | Debattartikel – ”Kommuner måste samarbeta”
            Proposition   | Läkare vid sjukhus (prop. 2025/26:50)  | Proposition – Läkare vid sjukhus (Prop. 2025/26:50)
            ``            | Rapport om bidrag, Skr 2025/26:51      | Rapport om bidrag (Skr. 2025/26:51)
            ``            | Ny lista, SOU 2025:71                  | Ny lista (SOU 2025:71)
            ``            | Strategi 2026-2035                     | Strategi 2026–2035
            ``            | Mål för 15-20 procent                  | Mål för 15–20 procent
            ``            | Ärende 2026-03-12 och 2026/00471-3     | Ärende 2026-03-12 och 2026/00471-3
            """)
    void should_say_the_type_once_and_numbers_in_one_form(String type, String title, String expected) {
        assertThat(Headline.of(story(title).type(type).build(), WORDING)).isEqualTo(expected);
    }
}
