package se.omvarld.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.RuleItems;

class RuleLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hälsodata*            | Förslag om hälsodataområdet",
                "hälsodata*            | HÄLSODATA i fokus",
                "AI                    | AI:s risker",
                "AI                    | AI’s risker",
                "AI                    | En ny AI-strategi",
                "AI-strategi           | Sveriges AI-strategi",
                "AI-strategi*          | Om AI-strategin",
                "e-hälsa*              | Ny e-hälsomyndighet? Nej, e-hälsan",
                "läkemedel*            | Läke\u00ADmedels\u00ADbrist",
                "'\"delad journal\"'   | En delad journal",
                "'\"upphandling molntjänst*\"~5' | Upphandling av nya molntjänster",
                "'\"molntjänst* upphandling\"~5' | Upphandling av nya molntjänster",
                "'\"nationella katalog*\"' | Den nationella katalogen",
                "vård data             | Data om vård",
                "läkemedel* AND NOT djur* | Läkemedel för barn",
                "(vård OR omsorg) AND data* | Datadelning i omsorg",
                "title:AI              | AI i rubriken",
                "title:(AI OR moln)    | Ett moln",
                "1177                  | Nytt på 1177"
            })
    void should_match_when_the_words_stand_in_the_title(String expression, String title) throws Exception {
        assertThat(matches(expression, title, "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vård data             | Bara vård",
                "AI-strategi           | Strategi för AI",
                "'\"delad journal\"'   | En journal som är delad",
                "läkemedel* AND NOT djur* | Läkemedel för djuren",
                "AI                    | Mail och aids",
                "lead:AI               | AI i rubriken"
            })
    void should_not_match_when_something_is_missing(String expression, String title) throws Exception {
        assertThat(matches(expression, title, "")).isFalse();
    }

    @Test
    void should_match_composed_and_decomposed_letters_alike() throws Exception {
        String decomposed = Normalizer.normalize("Läkemedelsförmån", Normalizer.Form.NFD);
        assertThat(matches("läkemedelsförmån*", decomposed, "")).isTrue();
        assertThat(matches(Normalizer.normalize("läkemedelsförmån*", Normalizer.Form.NFD), "Läkemedelsförmånen", ""))
                .isTrue();
    }

    @Test
    void should_not_let_a_phrase_reach_from_the_title_into_the_lead() throws Exception {
        assertThat(matches("\"delad journal\"", "Nu är den delad", "Journal heter det"))
                .isFalse();
        assertThat(matches("delad AND journal", "Nu är den delad", "Journal heter det"))
                .isTrue();
    }

    @Test
    void should_find_the_source_by_its_name_or_host_and_the_link_by_its_path() throws Exception {
        assertThat(matches("source:läkemedelsverket", "x", "")).isTrue();
        assertThat(matches("source:lakemedelsverket.se", "x", "")).isTrue();
        assertThat(matches("link:nyheter", "x", "")).isTrue();
        assertThat(matches("link:\"nyheter 2026\"", "x", "")).isTrue();
    }

    private static boolean matches(String expression, String title, String lead) throws Exception {
        Item item = RuleItems.item(
                Origin.of("lv", "Läkemedelsverket"), "https://www.lakemedelsverket.se/nyheter/2026/", title, lead);
        return new ItemIndex(ItemText.of(item)).matches(RuleLanguage.read(expression));
    }
}
