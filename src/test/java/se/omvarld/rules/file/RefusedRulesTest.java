package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRulesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weight: 4, find: 'cyber*' | wieght: 4, find: 'cyber*' | areas.yaml:26:10: there is no field 'wieght' here (did you mean 'weight'?)",
                "weight: 4, find: 'cyber*' | weight: mycket, find: 'cyber*' | areas.yaml:26:18: this is no number between 0.1 and 100",
                "weight: 4, find: 'cyber*' | weight: 4 | areas.yaml:26:9: a rule needs find and weight",
                "find: 'cyber*' | find: 'sort:cyber*' | areas.yaml:26:27: there is no field 'sort'",
                "find: 'cyber*' | find: 'EHDS' | areas.yaml:26:27: 'EHDS' stands already in line 17 and would count twice",
                "number: 2 | number: 1 | areas.yaml:20:5: there are two areas with the number 1",
                "order: [2, 1, 6] | order: [2, 1] | areas.yaml:5:8: it must name every area once",
                "default-area: 1 | default-area: 4 | default-area names area 4, which is not among the areas",
                "default-area: 1 | default-area: 1.5 | areas.yaml:4:15: this is no whole number",
                "summary-name: Beredskap och säkerhet | summary-name: '' | the field 'summary-name' is empty",
                "source-hint: 2 | title-factor: 2 | areas.yaml:2:1: the field 'title-factor' stands twice; remove one",
                "source-hint: 2 | title-factor: 2 | the field 'source-hint' is missing",
                "find: 'cyber*' | find: *cyber | areas.yaml:26:27: a word that begins with * is a reference",
                "find: 'cyber*' | find: “cyber*” | areas.yaml:26:27: '“' is a curly quote; write straight ones",
                "find: 'cyber*' | find: \"delad vård\" | areas.yaml:26:27: around a phrase stand two kinds of quotes; write '\"delad vård\"'",
                "find: 'cyber*' | find: [] | areas.yaml:26:27: the list is empty",
                "find: 'cyber*' | find: [[x]] | areas.yaml:26:28: here stands no text",
                "find: 'cyber*' | find: cyber* och moln | areas.yaml:26:27: 'och' is no operator",
                "find: 'cyber*' | find: 'title: cyber*' | areas.yaml:26:27: no word stands right after 'title:'; write it without a space",
                "find: 'cyber*' | find: 'cyber* | areas.yaml:26:1: a quote is not closed; put one at both ends",
                "find: 'cyber*' | find: @cyber | areas.yaml:26:27: no word can begin with this sign",
                "weight: 4, find: 'cyber*' | weight: 1,5, find: 'cyber*' | areas.yaml:26:20: a decimal number has a point and no comma; write for example 1.5",
                "weight: 4, find: 'cyber*' | weight: 2d, find: 'cyber*' | areas.yaml:26:18: this is no number between 0.1 and 100",
                "weight: 4, find: 'cyber*' | weight: 0, find: 'cyber*' | areas.yaml:26:18: this is no number between 0.1 and 100",
                "source-hint: 2 | source-hint: 2,5 | areas.yaml:2:14: this is no number between 0 and 1000; write one, for example 2.5 with a point",
                "order: [2, 1, 6] | order: [2, 1, 5] | areas.yaml:5:8: it must name every area once; for example [1, 2, 6]",
                "default-area: 1 | default-area:1 | areas.yaml:4:1: after a field's name stand a colon and a space",
                "  - {weight: 3, find: 'besök*'} |   – {weight: 3, find: 'besök*'} | this line begins with a long dash",
                "name: Styrning | name: Styr\uFFFDing | areas.yaml:12:15: this character is not in UTF-8",
                "scope: | scope: {a: | a bracket is not closed before this place"
            })
    void should_name_the_place_what_is_wrong_and_what_would_be_right(String right, String wrong, String problem) {
        assertThat(refused(RuleFiles.AREAS.replace(right, wrong), RuleFiles.TYPES)
                        .getMessage())
                .contains(problem);
    }

    /** The scope of {@link RuleFiles#AREAS} holds vård* and sjukhus*, in line 7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'vård* AND cyber*' | 'vård*'",
                "'cyber* AND (moln* OR sjukhus*)' | 'sjukhus*'",
                "'cyber* OR vård*' | 'vård*'",
                "'vård* AND NOT djur*' | 'vård*'",
                "'(vård* OR cyber*) AND NOT djur*' | 'vård*'"
            })
    void should_refuse_a_word_of_scope_within_an_expression_of_an_area(String expression, String word) {
        RefusedRulesException refused =
                refused(RuleFiles.AREAS.replace("'cyber*'", "'" + expression + "'"), RuleFiles.TYPES);

        assertThat(refused.problems())
                .singleElement()
                .asString()
                .contains(
                        "areas.yaml:26:27: '" + word + "' stands already in line 7 under scope and would count twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyber* AND NOT vård*", "cyber* AND vårdens", "title:vård* AND cyber*"})
    void should_take_what_counts_once(String expression) throws IOException {
        String areas = RuleFiles.AREAS.replace("'cyber*'", "'" + expression + "'");
        assertThat(RuleFiles.load(folder, areas, RuleFiles.TYPES).rules()).isEqualTo(6);
    }

    @Test
    void should_take_a_word_of_scope_where_it_only_sorts() throws IOException {
        String areas = RuleFiles.AREAS.replace("'uppdrag*'", "'vård* AND uppdrag*'");
        assertThat(RuleFiles.load(folder, areas, RuleFiles.TYPES).rules()).isEqualTo(6);
    }

    @Test
    void should_go_on_with_what_an_earlier_release_took() throws IOException {
        refused(RuleFiles.AREAS.replace("'cyber*'", "'vård* AND cyber*'"), RuleFiles.TYPES);

        CurrentRules rules =
                new CurrentRules(new RuleLoader(), folder.resolve("areas.yaml"), folder.resolve("item-types.yaml"));

        assertThat(rules.reload()).isFalse();
        assertThat(rules.get().rules()).isEqualTo(6);
    }

    @Test
    void should_tell_a_missing_blank_after_weight_at_its_own_line() {
        String areas = RuleFiles.AREAS.replace(
                "      - {weight: 4, find: 'cyber*'}", "      - weight:3\n        find: 'cyber*'");

        assertThat(refused(areas, RuleFiles.TYPES).problems())
                .singleElement()
                .asString()
                .contains("areas.yaml:26:9: after a field's name stand a colon and a space, for example weight: 3");
    }

    @Test
    void should_tell_all_problems_of_both_files_at_once() {
        String areas = RuleFiles.AREAS.replace("'cyber*'", "'cyber*' , x: 1").replace("'besök*'", "'*besök'");
        RefusedRulesException refused = refused(areas, "types:\n  - {type: Rapport, fnd: 'x'}\n");
        assertThat(refused.problems()).hasSize(3);
        assertThat(refused.problems()).anyMatch(problem -> problem.toString().contains("item-types.yaml:2:21:"));
    }

    @Test
    void should_refuse_a_draft_that_holds_more_than_the_digest() {
        String areas = RuleFiles.AREAS.replace("draft-threshold: 8", "draft-threshold: 2");
        assertThat(refused(areas, RuleFiles.TYPES).getMessage()).contains("the draft would hold more than the digest");
    }

    @Test
    void should_ask_for_spaces_when_a_line_begins_with_a_tab() {
        String areas = RuleFiles.AREAS.replace("  - {weight: 3, find: 'besök*'}", "\t- {weight: 3, find: 'besök*'}");
        assertThat(refused(areas, RuleFiles.TYPES).getMessage())
                .contains("areas.yaml:9:1: a tab stands here; indent with spaces");
    }

    @Test
    void should_tell_no_more_problems_than_anyone_reads() {
        String areas = RuleFiles.AREAS + "x: 1\n".repeat(5000);
        assertThat(refused(areas, RuleFiles.TYPES).problems())
                .hasSize(101)
                .last()
                .asString()
                .contains("mend these first");
    }

    @Test
    void should_refuse_references_that_would_count_as_a_huge_file() {
        String areas = RuleFiles.AREAS.replace("'besök*'", "&a [a, b]").replace("'cyber*'", "[*a, *a]");
        assertThat(refused(areas, RuleFiles.TYPES).problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("is a reference");
    }

    @Test
    void should_refuse_an_empty_a_missing_and_a_bottomless_file() {
        assertThat(refused("", RuleFiles.TYPES).getMessage()).contains("areas.yaml:1:1: the file is empty");
        assertThat(refused("[".repeat(100_000), RuleFiles.TYPES).getMessage()).contains("deep inside each other");
        RefusedRulesException missing = catchThrowableOfType(RefusedRulesException.class, () -> new RuleLoader()
                .load(folder.resolve("none.yaml"), folder.resolve("none-either.yaml")));
        assertThat(missing.problems()).hasSize(2).allMatch(problem -> problem.toString()
                .contains("cannot be read"));
    }

    private RefusedRulesException refused(String areas, String types) {
        RefusedRulesException refused =
                catchThrowableOfType(RefusedRulesException.class, () -> RuleFiles.load(folder, areas, types));
        assertThat(refused).as("the rules should have been refused").isNotNull();
        assertThat(Files.exists(folder.resolve("areas.yaml"))).isTrue();
        return refused;
    }
}
