package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.rules.file.RuleFiles;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.RuleContribution;
import se.omvarld.template.MessageCatalog;

class RuleTestCausesTest {
    @TempDir
    Path folder;

    @Test
    void should_say_how_much_is_missing_and_which_words_were_nearest() throws IOException {
        MissReason cause = cause(labelled("Ett", "vård och en delad tanke", 1));

        assertThat(cause.outcome()).isEqualTo(ItemOutcome.BELOW_THRESHOLD);
        assertThat(cause.sentence())
                .isEqualTo("1 poäng fattas till gränsen 3 i Styrning. Gav: rad 7 (”vård”, +2)."
                        + " Närmast: \"delad journal\" på rad 27 (finns: ”delad”).");
    }

    @Test
    void should_say_when_no_word_hit() throws IOException {
        assertThat(cause(labelled("Moln", "", 1)).sentence())
                .isEqualTo("Inget ord ur reglerna har bäring; 3 poäng fattas till gränsen 3 i Styrning.");
    }

    @Test
    void should_name_the_rule_that_excluded_an_item() throws IOException {
        MissReason cause = cause(labelled("Besöket på sjukhuset", "", 1));

        assertThat(cause.outcome()).isEqualTo(ItemOutcome.EXCLUDED);
        assertThat(cause.sentence())
                .isEqualTo(
                        "Utan avdrag hade den valts ut: 4 poäng mot gränsen 3 i Styrning. Avdrag: rad 9 (”Besöket”, −6).");
    }

    @Test
    void should_give_no_cause_for_what_is_picked_or_not_relevant() throws IOException {
        assertThat(test(labelled("Cyberhot", "", 2), labelled("Moln", "", 0)).judged())
                .allSatisfy(one -> assertThat(one.cause()).isEmpty());
    }

    @Test
    void should_name_the_rules_that_pulled_a_false_pick_the_strongest_first() throws IOException {
        EvaluatedItem wrong =
                test(labelled("Vård och cyber", "", 0)).falsePicks().get(0);

        assertThat(wrong.pulls())
                .extracting(RuleContribution::toText)
                .containsExactly("rad 26 (”cyber”, +8)", "rad 7 (”Vård”, +4)");
        assertThat(wrong.pulls().get(1).rule()).isEqualTo("vård*, sjukhus*");
    }

    @Test
    void should_count_for_each_rule_how_often_it_pulled_rightly_and_wrongly() throws IOException {
        RuleTestResult result =
                test(labelled("Vård", "", 1), labelled("Vårdhund", "", 0), labelled("Vårdcyber och cyber", "", 0));

        assertThat(result.noise())
                .containsExactly(new RuleTally(7, "vård*, sjukhus*", 1, 2, 1), new RuleTally(26, "cyber*", 0, 1, 0));
    }

    @Test
    void should_count_picks_a_week_by_the_archives_dates_else_by_addresses() throws IOException {
        LabelledItem dated =
                new LabelledItem("Vård", List.of(), List.of("https://a.se/2026/03/17/vard"), 1, 0, 2, "", "");
        RuleTestResult result = test(dated, labelled("Moln", "", 1), labelled("Cyber", "", 2));

        assertThat(result.weeks()).containsExactly(new WeekVolume("2026-W12", 1, 1));
        Optional<Instant> newYear = Optional.of(Instant.parse("2026-12-31T23:30:00Z"));
        assertThat(result.traced(item -> new MissReason(ItemOutcome.FOUND, ""), item -> newYear)
                        .weeks())
                .containsExactly(new WeekVolume("2026-W53", 3, 2));
    }

    @Test
    void should_tell_apart_what_the_rules_missed_and_what_never_came() throws IOException {
        RuleTestResult result = test(labelled("Vård", "", 1), labelled("Moln", "", 1), labelled("Hund", "", 0))
                .traced(
                        item -> new MissReason(ItemOutcome.NO_SOURCE, "Ingen källa läser a.se."),
                        item -> Optional.empty());

        assertThat(result.lostOnTheWay()).extracting(one -> one.item().title()).containsExactly("Vård");
        assertThat(result.found()).isEqualTo(new Proportion(0, 2));
        assertThat(result.toText(MessageCatalog.ENGLISH))
                .contains("not found by the daemon (1)\n- Vård\n  Ingen källa läser a.se. [no_source]")
                .contains("3 poäng fattas till gränsen 3 i Styrning. [below_threshold]\n  Ingen källa");
        assertThat(new ObjectMapper()
                        .valueToTree(RuleTestJson.of(result, Optional.empty(), Optional.empty()))
                        .at("/items/0/archive"))
                .hasToString("{\"word\":\"no_source\",\"sentence\":\"Ingen källa läser a.se.\"}");
    }

    private MissReason cause(LabelledItem item) throws IOException {
        return test(item).misses().get(0).cause().orElseThrow();
    }

    private RuleTestResult test(LabelledItem... items) throws IOException {
        RuleSet rules = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
        return RuleTestResult.of(rules, List.of(items));
    }

    private static LabelledItem labelled(String title, String body, int area) {
        return new LabelledItem(title, List.of(body), List.of(), area, 0, area == 0 ? 0 : 1, "", "");
    }
}
