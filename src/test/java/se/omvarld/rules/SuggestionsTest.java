package se.omvarld.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.rules.Suggestion.Kind;

class SuggestionsTest {
    @TempDir
    Path folder;

    @Test
    void should_suggest_what_two_misses_share_with_the_figures_it_would_make() throws Exception {
        Suggestions found = suggestions(List.of(
                label("Läkemedelsbrist hotar", 2),
                label("Fler drabbas av läkemedelsbristen", 2),
                label("Cyberhot växer", 2),
                label("Väder och vind", 0),
                label("Fler reser utomlands", 0)));

        Suggestion best = first(found, Kind.CATCH);
        assertThat(best.line()).isEqualTo("- {weight: 2, find: ['läkemedelsbrist*']}");
        assertThat(best.area()).isEqualTo(2);
        assertThat(best.gained()).isEqualTo(2);
        assertThat(best.noise()).isZero();
        assertThat(best.isSingle()).isFalse();
        assertThat(found.before().recall()).isEqualTo(new Share(1, 3));
        assertThat(best.after().recall()).isEqualTo(new Share(3, 3));
        assertThat(found.toText()).contains("1 av 3 (33 %) → 3 av 3 (100 %)");
    }

    @Test
    void should_mark_what_stands_in_one_item_only() throws Exception {
        Suggestions found = suggestions(List.of(label("Läkemedelsbrist hotar", 2), label("Väder", 0)));

        assertThat(first(found, Kind.CATCH).isSingle()).isTrue();
        assertThat(found.toText()).contains("kan vara slump");
    }

    @Test
    void should_suggest_removing_what_only_lifts_noise() throws Exception {
        Suggestions found =
                suggestions(List.of(label("Sjukhus byggs", 0), label("Sjukhus rivs", 0), label("Cyberhot växer", 2)));

        Suggestion worst = first(found, Kind.REMOVE);
        assertThat(worst.expression()).isEqualTo("sjukhus*");
        assertThat(worst.noise()).isEqualTo(-2);
        assertThat(worst.lost()).isZero();
        assertThat(worst.after().precision()).isEqualTo(new Share(1, 1));
    }

    @Test
    void should_keep_a_word_that_lifts_noise_but_more_that_is_relevant() throws Exception {
        Suggestions found =
                suggestions(List.of(label("Sjukhus byggs", 0), label("Sjukhus drivs", 1), label("Sjukhus rivs", 1)));

        assertThat(found.list()).noneMatch(one -> one.kind() == Kind.REMOVE);
    }

    @Test
    void should_suggest_what_sorts_into_the_right_area() throws Exception {
        Suggestions found = suggestions(List.of(
                label("Sjukhus utan reservkraft", 2), label("Vårdens reservkraft", 2), label("Hälsodata i vården", 1)));

        Suggestion best = first(found, Kind.SORT);
        assertThat(best.expression()).isEqualTo("reservkraft");
        assertThat(best.after().areaFirst()).isEqualTo(new Share(3, 3));
    }

    @Test
    void should_count_what_would_newly_be_picked_from_the_archive() throws Exception {
        List<Item> archive = new ArrayList<>();
        archive.add(RuleItems.item("Läkemedelsbrist igen", ""));
        archive.add(RuleItems.item("Läkemedelsbrist består", ""));
        for (int i = 0; i < 20; i++) {
            archive.add(RuleItems.item("Väder och vind", ""));
        }
        RuleSet rules = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
        List<LabelledItem> labels = List.of(label("Läkemedelsbrist hotar", 2), label("Läkemedelsbrist växer", 2));
        Suggestion best = first(Suggestions.of(rules, labels, List.of(archive), 5), Kind.CATCH);
        assertThat(best.archive()).isGreaterThan(2);
    }

    /** The honest question of what suggestions are worth: February's, followed, tried on March. */
    @Test
    void should_do_no_harm_in_another_month() {
        Path replay = Path.of("../shared/replay");
        assumeTrue(Files.isDirectory(replay), "the replay months are not beside the project");
        List<LabelledItem> february = LabelledItems.read(replay.resolve("2026-02/items.json"));
        List<LabelledItem> march = LabelledItems.read(replay.resolve("2026-03/items.json"));
        RuleSet rules = RuleSet.load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));
        List<Suggestion> caught = Suggestions.of(rules, february, List.of(), 10).list().stream()
                .filter(one -> one.kind() == Kind.CATCH && !one.isSingle())
                .toList();
        Figures before = Suggestions.followed(rules, march, List.of());
        Figures after = Suggestions.followed(rules, march, caught);
        assertThat(after.recall().part()).isGreaterThanOrEqualTo(before.recall().part());
        assertThat(after.precision().ratio()).isGreaterThan(before.precision().ratio() - 0.05);
    }

    private Suggestions suggestions(List<LabelledItem> labelled) throws Exception {
        RuleSet rules = RuleFiles.load(folder, RuleFiles.AREAS, RuleFiles.TYPES);
        return Suggestions.of(rules, labelled, List.of(), 5);
    }

    private static Suggestion first(Suggestions all, Kind kind) {
        return all.list().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private static LabelledItem label(String title, int relevance) {
        int area = title.startsWith("Hälsodata") ? 1 : 2;
        return new LabelledItem(title, List.of(), List.of(), relevance == 0 ? 0 : area, 0, relevance, "", "Prov");
    }
}
