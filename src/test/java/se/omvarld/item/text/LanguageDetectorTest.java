package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;

/** The language of titles with their leads. */
class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv | Regeringen vill att hälsodata ska kunna delas mellan regioner och kommuner, och ger ett uppdrag om det.
        sv | Så ska AI användas i vården. Målet är att fler ska få hjälp i tid och att personalen avlastas.
        en | The agency explains what the European Health Data Space means for registers and for patients in the EU.
        no | Regjeringen vil at helsedata skal kunne deles mellom sykehus og kommuner, og gir et oppdrag om det. Det blir ikke lett, sier hun etter møtet.
        da | Regeringen vil have, at sundhedsdata skal kunne deles mellem sygehuse og kommuner. Det bliver ikke let, siger hun efter mødet med regionerne af hensyn til patienterne.
        fi | Hallitus haluaa, että terveystiedot voidaan jakaa sairaaloiden kesken, mutta se ei ole helppoa. Uusi laki on valmis ensi vuoden alussa.
        de | Die Regierung will, dass Gesundheitsdaten zwischen den Kliniken geteilt werden, und gibt dazu einen Auftrag mit einer Frist.
        """)
    void should_tell_the_language_of_a_lead(String language, String text) {
        assertThat(LanguageDetector.of(text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        no | Nye regler for helsedata. Et avsnitt som er langt nok til at det kan være en ingress.
        no | Regjeringen vil dele helsedata mellom sykehusene
        no | Ny veileder for pasientjournal på sykehus
        da | Nye regler for sundhedsdata. Et afsnit der er langt nok til at være en manchet for sig.
        da | Regeringen vil dele sundhedsdata på tværs af sygehuse
        sv | Nya regler för hälsodata. Ett stycke som är långt nog för att vara en ingress.
        sv | Rapport om EHDS och Danmarks register med en kommentar
        sv | Region Skåne inför ny journal och byter system under 2026
        sv | Øresundsbron och vården: så ska data delas mellan länderna
        """)
    void should_tell_a_short_neighbour_from_swedish(String language, String text) {
        assertThat(LanguageDetector.of(text).orElse("sv")).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ny rapport", "Region Halland byter system", "Data i vården"})
    void should_not_take_a_short_swedish_title_for_a_neighbours(String text) {
        assertThat(LanguageDetector.of(text).orElse("sv")).isEqualTo("sv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHDS", "Microsoft Copilot Health 2.0", "1177 · 2026"})
    void should_be_unsure_when_there_is_too_little_text(String text) {
        assertThat(LanguageDetector.of(text)).isEmpty();
    }

    @Test
    void should_keep_the_sources_language_when_the_text_is_too_short() {
        assertThat(item("EHDS", "").inItsLanguage().origin().language()).isEqualTo("sv");
    }

    @Test
    void should_have_its_own_language_when_the_text_shows_another_than_the_source() {
        Item item = item(
                "New rules for health data",
                "The new rules apply to all registers in the EU, and it is not clear how.");

        assertThat(item.inItsLanguage().origin().language()).isEqualTo("en");
    }

    private static Item item(String title, String lead) {
        Instant now = Instant.parse("2026-03-20T07:00:00Z");
        return new Item(Origin.of("a", "A"), "k", "https://a.example/1", title, lead, Optional.empty(), now);
    }
}
