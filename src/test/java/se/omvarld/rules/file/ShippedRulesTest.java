package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.LabelledItems;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.evaluate.RuleTestResult;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict;
import se.omvarld.template.MessageCatalog;

class ShippedRulesTest {
    private static final Path AREAS = Path.of("config/areas.yaml");

    private static RuleSet rules;

    @BeforeAll
    static void load() {
        rules = new RuleLoader().load(AREAS, Path.of("config/item-types.yaml"));
    }

    @Test
    void should_have_the_five_areas_and_the_one_that_people_fill() {
        assertThat(rules.areas())
                .extracting(Area::name)
                .containsExactly(
                        "Styrning och samordning",
                        "Regler och lagstiftning, datatillgång",
                        "Digitala verktyg och AI",
                        "Kompetens",
                        "Beredskap och cybersäkerhet",
                        "Övrigt");
        assertThat(rules.areas().get(4).summaryName()).isEqualTo("Beredskap och säkerhet");
    }

    @Test
    void should_pick_and_sort_the_made_up_items_as_labelled() {
        List<LabelledItem> items = LabelledItems.read(Path.of("src/test/resources/rules/labelled.json"));
        RuleTestResult result = RuleTestResult.of(rules, items);
        assertThat(result.misses()).as(result.toText(MessageCatalog.ENGLISH)).isEmpty();
        assertThat(result.falsePicks())
                .as(result.toText(MessageCatalog.ENGLISH))
                .isEmpty();
        assertThat(result.summary().areaFirst().ratio())
                .as(result.toText(MessageCatalog.ENGLISH))
                .isGreaterThanOrEqualTo(0.9);
        assertThat(result.summary().types().ratio())
                .as(result.toText(MessageCatalog.ENGLISH))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Ändrade öppettider i växeln inför helgen, Ring som vanligt på måndag.",
        "Vi söker en ekonomiassistent, Sista dag att söka är den 3 april.",
        "Vår webbplats får ny sökfunktion, Berätta gärna vad du tycker.",
        "Parkeringen vid huvudentrén byggs om, Använd parkeringen på baksidan."
    })
    void should_not_pick_routine_notices_even_from_the_closest_sources(String title, String lead) {
        Origin origin = Origin.of("it-halsa-nyheter", "it-halsa.se");
        assertThat(rules.decide(RuleItems.item(origin, "https://it-halsa.se/rutin", title, lead))
                        .picked())
                .isFalse();
    }

    /** Invented items of the kinds that the guide to the areas names as hard to tell apart. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stärkt ställning för anhöriga i vården | Stödet till dem som vårdar närstående förtydligas i samverkan med patienter. | https://www.regeringen.se/rattsliga-dokument/lagratsremiss/2026/04/x/ | 2",
                "Utredning om nya upphandlingsregler för sjukhus | Leverantörer ska kunna uteslutas från upphandlingar av vårdplatser. | https://exempel.se/a | 2",
                "Mindre administrativ börda för vårdgivare | Regionerna och E-hälsomyndigheten har pekat ut fyra områden. | https://exempel.se/b | 2",
                "Ny portal för dem som vårdar en närstående | Regeringen ger Socialstyrelsen i uppdrag att samverka med regioner om webbplatsen. | https://exempel.se/c | 3",
                "Vaccinregister byter leverantör | Regionerna ska samordna journalföringen av vaccinationer. | https://exempel.se/d | 3",
                "E-legitimation krävs för vårdens e-tjänster | Appen slutar fungera på äldre surfplattor. | https://exempel.se/e | 1",
                "Vården behöver ny organisation | Vårdpersonalen och läkare vittnar om problem i sjukvården. | https://exempel.se/f | 1",
                "Utredning föreslår kortare väg till vård | Patienter ska få hjälp snabbare än i dag. | https://exempel.se/i | 2",
                "Sjukhusens digitala tjänster blir enklare | Regionerna samordnar vårdens digitala kanaler. | https://exempel.se/j | 3",
                "FDA-beslut om delade journaler i USA | Sjukhusens journalsystem ska utbyta hälsodata. | https://exempel.se/k | 2",
                "Språkkrav för undersköterskor på äldreboenden | I en lagrådsremiss föreslås nya regler. | https://exempel.se/g | 4",
                "EU-länder köper vaccin tillsammans | Den gemensamma upphandlingen stärker beredskapen. | https://exempel.se/h | 5"
            })
    void should_sort_by_the_subject_the_guide_names(String title, String lead, String link, int area) {
        assertThat(rules.decide(RuleItems.item(Origin.of("en-källa", "exempel.se"), link, title, lead))
                        .area())
                .isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "Sjukvårdens digitalisering lyfts fram, Regionerna har svarat på frågor om vården., 1, 3",
        "Utredningen om vårdköer har lämnat sitt betänkande, Regionerna får mer ansvar för vården., 1, 2",
        "Vårdköer växer i regionerna, Antibiotikaresistens och smittskydd tar resurser från sjukvården., 1, 5"
    })
    void should_name_a_second_area_from_words_too_weak_to_win(String title, String lead, int first, int second) {
        Verdict verdict =
                rules.decide(RuleItems.item(Origin.of("x", "exempel.se"), "https://exempel.se/x", title, lead));
        assertThat(verdict.area()).isEqualTo(first);
        assertThat(verdict.secondArea()).isEqualTo(second);
    }

    @Test
    void should_accept_every_example_in_the_explanation_at_the_top() throws Exception {
        String top = Files.readString(AREAS).split("title-factor:", 2)[0];
        Matcher examples = Pattern.compile("'([^']+)'").matcher(top);
        int count = 0;
        while (examples.find()) {
            assertThat(RuleLanguage.problemIn(examples.group(1)))
                    .as(examples.group(1))
                    .isEmpty();
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
    }
}
