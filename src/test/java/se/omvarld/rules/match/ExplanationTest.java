package se.omvarld.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.file.RuleFiles;
import se.omvarld.rules.file.RuleSet;

class ExplanationTest {
    @TempDir
    Path folder;

    @Test
    void should_name_every_rule_that_hit_with_its_words_and_where() throws Exception {
        String text = explain("Rapport om hälsodata", "Ministern besöker sjukhus. Uppdraget är nytt.");
        assertThat(text)
                .contains("Kommer med i veckobrevet. Typ: Rapport.", "Poäng 3 i Styrning")
                .contains("+2  ”sjukhus” i ingressen  (regel: vård*, sjukhus*)")
                .contains(
                        "+4 i 1  ”hälsodata” i rubriken",
                        "−3  ”besöker” i ingressen",
                        "2 i 1  ”Uppdraget” i ingressen");
    }

    @Test
    void should_say_what_nearly_hit_and_what_is_missing() throws Exception {
        String text = explain("En journal i vården", "");
        assertThat(text).contains("Månadsutkast: 8 (fattas 4)", "Nära att träffa", "”journal”");
    }

    @Test
    void should_say_so_when_nothing_hits() throws Exception {
        assertThat(explain("Väder", "")).contains("Väljs inte ut.", Reason.NOTHING, "Veckobrev: 3 (fattas 3)");
    }

    private String explain(String title, String lead) throws Exception {
        RuleSet rules = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
        return rules.explain(RuleItems.item(title, lead)).toText();
    }
}
