package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.match.Reason;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict;
import se.omvarld.rules.model.Verdict.Level;

class RuleSetTest {
    private static final String LINK = "https://www.exempel.se/nyheter/1";

    @TempDir
    Path folder;

    private RuleSet rules;

    @BeforeEach
    void load() throws Exception {
        rules = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
    }

    @Test
    void should_be_the_set_that_was_loaded_when_no_file_has_changed_and_else_another() throws Exception {
        RuleLoader loader = new RuleLoader();
        rules = loader.load(folder);
        assertThat(loader.load(folder)).isSameAs(rules);

        Path types = folder.resolve(RuleLoader.ITEM_TYPES);
        Files.writeString(types, RuleFiles.TYPES.replace("Rapport", "Studie"));
        assertThat(loader.load(folder).fingerprint()).isNotEqualTo(rules.fingerprint());
        Files.writeString(types, RuleFiles.TYPES);
        assertThat(loader.load(folder).fingerprint()).isEqualTo(rules.fingerprint());
    }

    @Test
    void should_add_up_weights_and_count_the_title_double() {
        Verdict verdict = rules.decide(RuleItems.item("Hälsodata i vården", "Om EHDS och sjukhus"));
        assertThat(verdict.score()).isEqualTo(2 * 2 + 2 * 2);
        assertThat(verdict.level()).isEqualTo(Level.DRAFT);
        assertThat(verdict.area()).isEqualTo(1);
        assertThat(verdict.words()).containsExactlyInAnyOrder("Hälsodata", "EHDS", "vården", "sjukhus");
    }

    @Test
    void should_give_words_as_they_stand_in_the_text_without_soft_hyphens_and_repeats() {
        Verdict verdict = rules.decide(RuleItems.item("Cyber\u00ADhot", "Ett cyberhot. En delad  journal."));
        assertThat(verdict.words()).containsExactly("Cyberhot", "delad  journal");
    }

    @Test
    void should_pick_for_the_digest_when_only_the_lower_threshold_is_reached() {
        Verdict verdict = rules.decide(RuleItems.item("Nytt", "cyber"));
        assertThat(verdict.level()).isEqualTo(Level.DIGEST);
    }

    @Test
    void should_not_pick_and_say_so_when_nothing_hits() {
        Verdict verdict = rules.decide(RuleItems.item("Väder", "Sol"));
        assertThat(verdict).isEqualTo(new Verdict(Level.NONE, 0, 0, 0, List.of(), "", Reason.NOTHING, ""));
    }

    @Test
    void should_take_away_what_is_excluded_but_never_below_nought() {
        Verdict verdict = rules.decide(RuleItems.item("Ministern besöker sjukhus", ""));
        assertThat(verdict.score()).isZero();
        assertThat(verdict.reason()).contains("”sjukhus”", "med avdrag för ”besöker”", "gränsen är 3");
    }

    @Test
    void should_sort_by_points_and_name_the_next_area_second() {
        Verdict verdict = rules.decide(RuleItems.item("Cyberhot mot hälsodata", ""));
        assertThat(verdict.area()).isEqualTo(2);
        assertThat(verdict.secondArea()).isEqualTo(1);
    }

    @Test
    void should_sort_into_the_default_area_when_only_the_scope_hits() {
        assertThat(rules.decide(RuleItems.item("Vården", "")).area()).isEqualTo(1);
    }

    @Test
    void should_let_the_order_decide_when_points_are_equal() {
        Verdict verdict = rules.decide(RuleItems.item("Nyhet", "Hälsodata, delad journal"));
        assertThat(verdict.area()).isEqualTo(2);
    }

    @Test
    void should_add_the_hint_of_the_source_to_its_area() {
        Origin origin = new Origin("x", "X", "sv", 2, "", "", "");
        Verdict verdict = rules.decide(RuleItems.item(origin, LINK, "Vården", ""));
        assertThat(verdict.area()).isEqualTo(2);
        assertThat(verdict.score()).isEqualTo(6);
    }

    @Test
    void should_respect_the_filters_and_the_type_of_the_source() {
        Item kept = RuleItems.item(new Origin("x", "X", "sv", 0, "Nyhet", "cyber*", "spel*"), LINK, "Cyberhot", "");
        Item unwanted = RuleItems.item(new Origin("x", "X", "sv", 0, "", "", "hot*"), LINK, "Cyber hotar", "");
        Item missing = RuleItems.item(new Origin("x", "X", "sv", 0, "", "moln*", ""), LINK, "Cyberhot", "");
        List<Verdict> verdicts = rules.decide(List.of(kept, unwanted, missing));
        assertThat(verdicts).extracting(Verdict::picked).containsExactly(true, false, false);
        assertThat(verdicts.get(0).type()).isEqualTo("Nyhet");
        assertThat(verdicts.get(1).reason()).isEqualTo("Källans eget filter (never: hot*) sållar bort posten.");
        assertThat(verdicts.get(2).reason()).isEqualTo("Källans eget filter (only: moln*) sållar bort posten.");
        assertThat(verdicts).extracting(Verdict::sourceFilter).containsExactly("", "never", "only");
    }

    @Test
    void should_list_every_area_with_the_one_that_has_no_rules() {
        assertThat(rules.areas()).extracting(Area::number).containsExactly(1, 2, 6);
        assertThat(rules.areas().get(1).summaryName()).isEqualTo("Beredskap och säkerhet");
    }

    @Test
    void should_change_the_fingerprint_when_a_file_changes() throws Exception {
        String before = rules.fingerprint();
        RuleSet same = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
        RuleSet other = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES + "# x\n");
        assertThat(same.fingerprint()).isEqualTo(before);
        assertThat(other.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void should_show_the_longest_when_expressions_of_a_rule_hit_at_the_same_place() throws Exception {
        String areas = RuleFiles.AREAS.replace("'cyber*'", "['delad', '\"delad journal*\"', 'dela*']");
        RuleSet other = RuleFiles.load(folder, areas, RuleFiles.TYPES);
        Verdict verdict = other.decide(RuleItems.item("Nytt", "En delad journalmapp och delad vård"));
        assertThat(verdict.words()).startsWith("delad journalmapp", "delad");
    }

    @Test
    void should_give_whole_words_and_count_the_title_alone_double_when_the_title_has_no_words() {
        Verdict verdict = rules.decide(RuleItems.item("…", "Ett cyberhot"));
        assertThat(verdict.words()).containsExactly("cyberhot");
        assertThat(verdict.score()).isEqualTo(4);
    }

    @Test
    void should_start_no_thread() throws Exception {
        int before = Thread.getAllStackTraces().size();
        RuleSet other = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
        assertThat(other.areas()).isNotEmpty();
        assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo(before);
    }
}
