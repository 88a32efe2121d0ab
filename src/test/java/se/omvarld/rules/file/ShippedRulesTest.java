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
import se.omvarld.rules.model.Area;

class ShippedRulesTest {
    private static final Path AREAS = Path.of("config/areas.yaml");

    private static RuleSet rules;

    @BeforeAll
    static void load() {
        rules = RuleSet.load(AREAS, Path.of("config/item-types.yaml"));
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
        assertThat(result.misses()).as(result.toText()).isEmpty();
        assertThat(result.falsePicks()).as(result.toText()).isEmpty();
        assertThat(result.summary().areaFirst().ratio()).as(result.toText()).isGreaterThanOrEqualTo(0.9);
        assertThat(result.summary().types().ratio()).as(result.toText()).isEqualTo(1);
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

    @Test
    void should_accept_every_example_in_the_explanation_at_the_top() throws Exception {
        String top = Files.readString(AREAS).split("title-factor:", 2)[0];
        Matcher examples = Pattern.compile("'([^']+)'").matcher(top);
        int count = 0;
        while (examples.find()) {
            assertThat(RuleSet.problemIn(examples.group(1)))
                    .as(examples.group(1))
                    .isEmpty();
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
    }
}
