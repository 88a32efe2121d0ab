package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.rules.file.RuleSet;

/** Floors well below what was measured: they catch a rule file that broke, they are no goal to tune for. */
class ReplayMonthsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-03"})
    void should_keep_finding_most_of_a_real_month(String month) {
        Path file = Path.of("../shared/replay", month, "items.json");
        assumeTrue(Files.isRegularFile(file), "the replay months are not beside the project");
        List<LabelledItem> items = LabelledItems.read(file);
        RuleSet rules = RuleSet.load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));
        RuleTestSummary summary = RuleTestResult.of(rules, items).summary();
        assertThat(summary.recall().ratio()).isGreaterThan(0.8);
        assertThat(summary.certainRecall().ratio()).isGreaterThan(0.9);
        assertThat(summary.precision().ratio()).isGreaterThan(0.55);
        assertThat(summary.areaFirst().ratio()).isGreaterThan(0.55);
        assertThat(summary.areaInTwo().ratio()).isGreaterThan(0.7);
        assertThat(summary.draft()).isBetween(40L, 95L);
    }
}
