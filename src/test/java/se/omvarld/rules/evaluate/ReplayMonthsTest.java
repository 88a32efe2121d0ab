package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;

/** Floors well below what was measured: they catch a rule file that broke, they are no goal to tune for. */
@Tag("slow")
class ReplayMonthsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-03"})
    void should_keep_finding_most_of_a_real_month(String month) {
        Path file = Path.of("../shared/replay", month, "items.json");
        assumeTrue(Files.isRegularFile(file), "the replay months are not beside the project");
        List<LabelledItem> items = LabelledItems.read(file);
        RuleSet rules = new RuleLoader().load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));
        RuleTestSummary summary = RuleTestResult.of(rules, items).summary();
        assertThat(summary.recall().ratio()).isGreaterThan(0.8);
        assertThat(summary.certainRecall().ratio()).isGreaterThan(0.9);
        assertThat(summary.precision().ratio()).isGreaterThan(0.55);
        assertThat(summary.areaFirst().ratio()).isGreaterThan(0.55);
        assertThat(summary.areaInTwo().ratio()).isGreaterThan(0.7);
        assertThat(summary.draft()).isBetween(40L, 95L);
    }

    /** The goal: 97 % in at most 1.5 times their number, with the threshold that leaves another month's draft that size. */
    @ParameterizedTest
    @CsvSource({"2026-02, 2026-03", "2026-03, 2026-02"})
    void should_hold_97_percent_in_one_and_a_half_times_as_many_by_another_months_threshold(
            String chosenOn, String triedOn) {
        double threshold = RankedMonth.read(chosenOn).lowestThreshold(1.5);
        RankedMonth tried = RankedMonth.read(triedOn);
        System.out.printf("threshold %.1f by size of %s: %s %s%n", threshold, chosenOn, triedOn, tried.at(threshold));
        assertThat(tried.found(threshold)).isGreaterThanOrEqualTo(0.97);
        assertThat(tried.size(threshold)).isLessThanOrEqualTo(1.5);
    }

    /** Measured when the ranking was made: 44 of 45 among 67 in February, 35 of 36 among 53 in March. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-03"})
    void should_hold_most_of_what_was_published_in_few_more_chapter_items(String month) {
        RankedMonth ranked = RankedMonth.read(month);
        double threshold = new RuleLoader()
                .load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"))
                .areas()
                .get(0)
                .draftThreshold();
        System.out.printf("%s: %s%n", month, ranked.at(threshold));
        assertThat(ranked.found(threshold)).isGreaterThan(0.93);
        assertThat(ranked.size(threshold)).isLessThan(1.65);
    }

    /** The shipped factors with the least threshold that reaches 97 % of the one month, tried on the other; prints the curve. */
    @ParameterizedTest
    @CsvSource({"2026-02, 2026-03", "2026-03, 2026-02"})
    void should_hold_on_a_month_the_threshold_that_another_month_chose(String chosenOn, String triedOn) {
        RankedMonth chosen = RankedMonth.read(chosenOn);
        RankedMonth tried = RankedMonth.read(triedOn);
        double threshold = chosen.highestThreshold(0.97);
        System.out.printf("threshold %.1f chosen on %s: %s%n", threshold, chosenOn, chosen.at(threshold));
        System.out.printf("               tried on %s: %s%n", triedOn, tried.at(threshold));
        for (double other = 3; other <= 8; other += 0.5) {
            System.out.printf("  %.1f %s: %s%n", other, triedOn, tried.at(other));
        }
        assertThat(tried.found(threshold)).isGreaterThan(0.93);
        assertThat(tried.size(threshold)).isLessThan(1.6);
    }
}
