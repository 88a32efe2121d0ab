package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
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
        assertThat(Headline.of(story(title).build())).isEqualTo(expected);
    }

    @Test
    void should_drop_what_follows_a_bar_when_it_is_short() {
        assertThat(Headline.of(story("Ny vägledning om AI | Nyheter").build())).isEqualTo("Ny vägledning om AI");
    }

    @Test
    void should_put_the_type_first_once() {
        assertThat(Headline.of(story("Rapport: Läget i vården").type("Rapport").build()))
                .isEqualTo("Rapport – Läget i vården");
        assertThat(Headline.of(story("Uppdrag att utreda").type("Uppdrag").build()))
                .isEqualTo("Uppdrag – Uppdrag att utreda");
    }

    @Test
    void should_calm_capitals_and_keep_names_that_the_lead_spells() {
        String lead = "Nu har Socialstyrelsen sagt sitt.";

        assertThat(Headline.of(story("SOCIALSTYRELSEN VARNAR FÖR AI I VÅRDEN")
                        .lead(lead)
                        .build()))
                .isEqualTo("Socialstyrelsen varnar för AI i vården");
        assertThat(Headline.of(story("NIS2 OCH EHDS").build())).isEqualTo("NIS2 OCH EHDS");
    }

    @Test
    void should_cut_a_word_that_fits_no_line() {
        assertThat(Headline.of(story("Läs " + "å".repeat(5000) + " nu").build()))
                .matches("Läs å{49}…");
        assertThat(Headline.of(story("Läkemedelsförmånsnämndens arbete").build()))
                .isEqualTo("Läkemedelsförmånsnämndens arbete");
    }

    @Test
    void should_never_be_empty() {
        assertThat(Headline.of(story("\u200B – ").build())).isEqualTo("[Rubrik saknas]");
    }
}
