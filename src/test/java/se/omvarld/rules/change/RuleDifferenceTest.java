package se.omvarld.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.file.RuleFiles;
import se.omvarld.rules.file.RuleSet;

class RuleDifferenceTest {
    @TempDir
    Path folder;

    @Test
    void should_name_rule_line_and_points_when_a_word_was_added() throws IOException {
        List<RuleDifference> found = between("'besök*'}", "'besök*'}\n  - {weight: 1, find: 'resa*'}", "Vård på resa");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.find()).containsExactly("resa*");
            assertThat(one.line()).isEqualTo(10);
            assertThat(one.before()).isEmpty();
            assertThat(one.after()).hasValue(-2.0);
            assertThat(one.words()).containsExactly("resa");
        });
    }

    @Test
    void should_show_a_changed_weight_as_one_difference() throws IOException {
        List<RuleDifference> found = between("weight: 4, find: 'cyber*'", "weight: 5, find: 'cyber*'", "Cyberhot");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.before()).hasValue(8.0);
            assertThat(one.after()).hasValue(10.0);
            assertThat(one.area()).isEqualTo(2);
        });
    }

    @Test
    void should_name_the_old_line_when_the_rule_is_gone() throws IOException {
        List<RuleDifference> found = between("['hälsodata*', EHDS]", "[hälsodatahub]", "EHDS");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(17);
            assertThat(one.after()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void should_find_nothing_when_only_an_expression_that_does_not_hit_was_added() throws IOException {
        assertThat(between("'sjukhus*']", "'sjukhus*', 'apotek*']", "Vård på sjukhus"))
                .isEmpty();
    }

    private List<RuleDifference> between(String right, String other, String title) throws IOException {
        String areas = RuleFiles.AREAS.replace("'hälsodata*', 'EHDS'", "'hälsodata*', EHDS");
        assertThat(areas).contains(right);
        Item item = RuleItems.item(title, "");
        RuleSet before = RuleFiles.load(Files.createDirectory(folder.resolve("1")), areas, RuleFiles.TYPES);
        RuleSet after = RuleFiles.load(
                Files.createDirectory(folder.resolve("2")), areas.replace(right, other), RuleFiles.TYPES);
        return RuleDifference.between(before, after, item);
    }
}
