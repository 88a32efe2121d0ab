package se.omvarld.rules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.RawItem;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.NewsroomTestBase;

/** What a change of the rules gains, loses and moves, over the last three months. */
@Tag("slow")
class RuleSetComparisonTest extends NewsroomTestBase {
    @TempDir
    private Path changed;

    @Test
    void should_gain_lose_and_move_area_by_area() throws IOException {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Ny hälsodata"), shown("/2", "Parkering"), shown("/3", "Brist på läkemedel"));

        ChangeEffect effect = effect("hälsodata*", "parkering*', 'läke*");

        assertThat(titles(effect.area(1).gained)).containsExactly("Parkering");
        assertThat(titles(effect.area(1).lost)).containsExactly("Ny hälsodata");
        assertThat(titles(effect.area(1).moved)).containsExactly("Brist på läkemedel");
        assertThat(titles(effect.area(5).moved)).isEmpty();
        assertThat(List.of(effect.area(1).before(), effect.area(1).after())).containsExactly(1, 2);
        assertThat(List.of(effect.area(5).before(), effect.area(5).after())).containsExactly(1, 0);
    }

    @Test
    void should_name_the_rule_that_made_the_difference() throws IOException {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/2", "Parkering"));

        assertThat(effect("hälsodata*", "parkering*").area(1).gained.shown())
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).singleElement().satisfies(reason -> {
                    assertThat(reason.find()).containsExactly("parkering*");
                    assertThat(reason.line()).isEqualTo(15);
                }));
    }

    @Test
    void should_reach_from_the_first_day_three_months_back_to_the_end_of_today() throws IOException {
        newsroom.knowing("a");
        clock.set("2026-06-15T23:30");
        newsroom.poll(
                "a",
                shown("/1", "Parkering för tidigt", "2026-03-14T23:59:59+01:00"),
                shown("/2", "Parkering den första dagen", "2026-03-15T00:00:00+01:00"),
                shown("/3", "Parkering i dag", "2026-06-15T23:59:59+02:00"),
                shown("/4", "Parkering i morgon", "2026-06-16T00:00:00+02:00"));

        assertThat(titles(effect("hälsodata*", "parkering*").area(1).gained))
                .containsExactly("Parkering i dag", "Parkering den första dagen");
    }

    @Test
    void should_leave_out_what_was_there_before_and_has_no_date() throws IOException {
        newsroom.poll("a", shown("/1", "Parkering utan datum"), shown("/2", "Parkering", "2026-02-01"));

        assertThat(titles(effect("hälsodata*", "parkering*").area(1).gained)).containsExactly("Parkering");
    }

    @Test
    void should_count_all_and_show_the_first_when_there_are_many() throws IOException {
        newsroom.knowing("a");
        newsroom.poll(
                "a",
                IntStream.range(0, 2300)
                        .mapToObj(number -> shown("/" + number, "Parkering " + number))
                        .toArray(RawItem[]::new));

        ChangeEffect effect = effect("hälsodata*", "parkering*");

        assertThat(effect.items()).isEqualTo(2300);
        assertThat(effect.gained()).isEqualTo(2300);
        assertThat(effect.area(1).gained.shown()).hasSize(20);
        assertThat(new ResultPage(clock).text(effect)).contains("… och 2\u00A0280 till");
    }

    @Test
    void should_warn_of_a_new_word_that_hits_a_large_share_of_all_items() throws IOException {
        pollSixty();

        assertThat(new ResultPage(clock).text(effect("hälsodata*", "parkering*', 'hälsodata*")))
                .contains("Varning: ”parkering*” på rad 15 träffar 20 av 60 poster, alltså 33 procent");
    }

    @Test
    void should_not_warn_of_a_new_word_that_hits_little() throws IOException {
        pollSixty();

        assertThat(new ResultPage(clock).text(effect("hälsodata*", "båthus*', 'hälsodata*")))
                .doesNotContain("Varning");
    }

    private void pollSixty() {
        newsroom.knowing("a");
        newsroom.poll(
                "a",
                IntStream.range(0, 60)
                        .mapToObj(number -> shown("/" + number, (number < 20 ? "Parkering " : "Torg ") + number))
                        .toArray(RawItem[]::new));
    }

    private ChangeEffect effect(String word, String other) throws IOException {
        Path after = Files.createDirectories(changed.resolve("after"));
        Files.copy(folder.resolve("item-types.yaml"), after.resolve("item-types.yaml"));
        String areas = Files.readString(folder.resolve("areas.yaml"));
        Files.writeString(after.resolve("areas.yaml"), areas.replace(word, other));
        RuleSet fresh = new RuleLoader().load(after);
        return new RuleSetComparison(newsroom.archive(), clock).of(newsroom.rules, fresh);
    }

    private static List<String> titles(TopItems list) {
        return list.shown().stream().map(one -> one.item().title()).toList();
    }
}
