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
        rules = new RuleLoader().load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nyheter/x | Systemet bedöms inte bli användbart | Regiondirektören har därför fått i uppdrag att ta fram handlingsalternativ. | ''
            pressmeddelanden/x | Regeringen vill införa öppenhet | Regeringen tillsätter en utredning. Den har i uppdrag att föreslå nya regler. | Utredning
            pressmeddelanden/x | Centrumet får utökat ansvar | Regeringens beslut innebär att radioanstalten får i uppdrag att förbereda flytten. | Uppdrag
            nyheter/x | AI tar inte jobben | En ny analys från ekonomer visar detta. En enkät bland företag stöder det. | Analys
            nyheter/x | Företag byter moln | EY har publicerat sin globala rapport. Årets undersökning visar nya krav. | Rapport
            nyheter/x | Företag byter moln | Årets enkät visar nya krav. Rapporten finns att läsa. | Undersökning
            remisser/2031/01/x | Remiss av Verkets rapport Låga anbud | Här kan du ta del av rapporten. | Remiss
            remisser/2031/01/x | Remiss av SOU 2031:108 Ett lyft mot fusk | Sista dag att svara är i maj. | Remiss
            rattsliga-dokument/skrivelse/2031/01/x | Riksrevisionens rapport om statsbidrag | I skrivelsen behandlas rapporten. | Skrivelse
            faktapromemoria/2031/01/x | Strategi om tillämpning av AI | Kommissionen presenterade den i mars. | ''
            pressmeddelanden/x | Förslag till strategi för beredskap | Arbetet är intensivt inom det civila försvaret. | ''
            pressmeddelanden/x | Regeringen satsar med ny handlingsplan | Ett samlat grepp om hälsan. | ''
            regeringsuppdrag/2031/01/x | Åtgärder med anledning av propositionen Nästa steg | Regeringen ger verket ett uppdrag. | Uppdrag
            nyheter/x | Ny mall för datahantering | Mallen kan användas i en studie, liksom i andra kliniska studier. | ''
            nyheter/x | SKR och vårdgivarna tecknar avtal | Avtalet gäller nästa år. | ''
            """)
    void should_call_an_item_what_its_source_calls_it_first(String path, String title, String lead, String type) {
        String link = "https://www.regeringen.se/" + path + "/";
        assertThat(rules.decide(RuleItems.item(Origin.of("x", "X"), link, title, lead))
                        .type())
                .isEqualTo(type);
    }
}
