package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.RuleItems;

class ItemTypesTest {
    private static RuleSet rules;

    @BeforeAll
    static void load() {
        rules = RuleSet.load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "regeringsuppdrag/2031/01/x, Uppdrag till Digg om moln, , Uppdrag",
        "debattartiklar/2031/01/x, Vården behöver data, , Debattartikel",
        "rattsliga-dokument/proposition/2031/01/x, Ny lag om vårddata, , Proposition",
        "rattsliga-dokument/lagradsremiss/2031/01/x, Ny lag om vårddata, , Lagrådsremiss",
        "rattsliga-dokument/kommittedirektiv/2031/01/x, Bättre vård, , Utredning",
        "nyheter/x, Delrapport om vårddata, , Delrapport",
        "nyheter/x, Svenskar litar på AI, Det visar en ny undersökning., Undersökning",
        "nyheter/x, Svenskar litar på AI, Det visar en ny rapport., Rapport",
        "nyheter/x, Svenskar litar på AI, , ''"
    })
    void should_name_the_type_or_none_when_unsure(String path, String title, String lead, String type) {
        String link = "https://www.regeringen.se/" + path + "/";
        String text = lead == null ? "" : lead;
        assertThat(rules.decide(RuleItems.item(Origin.of("x", "X"), link, title, text))
                        .type())
                .isEqualTo(type);
    }
}
