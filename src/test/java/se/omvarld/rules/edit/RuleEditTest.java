package se.omvarld.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;

/** One rule is changed; every other byte of the file stays. */
class RuleEditTest {
    private static final Path SHIPPED = Path.of("config/areas.yaml");
    private static final String FILE = """
            # Överst 🙂
            scope:
              # Vård
              - weight: 2   # två
                find: [vård, "'vården'",
                       'hälsa*'] # ord
              # Omsorg
              - {weight: 1, find: omsorg}

            # Dras av
            exclude: []
            ranking:
            - times: 0.6
              find:
                - 'source:a'
                # b är en byrå
                - 'source:b'
            """;

    @Test
    void should_change_a_weight_and_nothing_else() throws Exception {
        assertThat(changed("scope", 0, "1.5", "vård", "'vården'", "hälsa*"))
                .isEqualTo(FILE.replace("weight: 2 ", "weight: 1.5 "));
    }

    @Test
    void should_add_words_where_they_were_written_and_keep_the_others_as_they_are() throws Exception {
        assertThat(changed("scope", 0, "2", "först", "vård", "\"o'brien\"", "'vården'", "hälsa*", "sist"))
                .isEqualTo(FILE.replace("[vård, \"", "['först', vård, '\"o''brien\"', \"")
                        .replace("'hälsa*']", "'hälsa*', 'sist']"));
    }

    @Test
    void should_take_away_words_first_between_and_last() throws Exception {
        assertThat(changed("scope", 0, "2", "'vården'", "hälsa*")).isEqualTo(FILE.replace("[vård, ", "["));
        assertThat(changed("scope", 0, "2", "vård", "hälsa*"))
                .isEqualTo(FILE.replace("\"'vården'\",\n           'hälsa*'", "'hälsa*'"));
        assertThat(changed("scope", 0, "2", "vård", "ny", "annan"))
                .isEqualTo(FILE.replace("vård, \"'vården'\",\n           'hälsa*'", "vård, 'ny', 'annan'"));
        assertThat(changed("scope", 0, "2", "ny"))
                .isEqualTo(FILE.replace("[vård, \"'vården'\",\n           'hälsa*']", "['ny']"));
    }

    @Test
    void should_change_a_word_that_stands_alone_and_words_on_lines_of_their_own() throws Exception {
        assertThat(changed("scope", 1, "1", "omsorg", "stöd"))
                .isEqualTo(FILE.replace("find: omsorg", "find: ['omsorg', 'stöd']"));
        assertThat(changed("ranking", 0, "0.6", "source:a", "source:c"))
                .isEqualTo(FILE.replace("- 'source:a'\n", "- 'source:a'\n    - 'source:c'\n")
                        .replace("    - 'source:b'\n", ""));
        assertThat(changed("ranking", 0, "0.6", "source:c", "source:b"))
                .isEqualTo(FILE.replace("'source:a'", "'source:c'"));
    }

    @Test
    void should_add_a_rule_as_those_beside_it_are_written() throws Exception {
        RulesText text = text(FILE);
        RuleList scope = text.list("scope").orElseThrow();
        WrittenRule wanted = new WrittenRule("3", List.of("ett", "två"));

        assertThat(utf8(RuleEdit.added(text, scope, Optional.empty(), wanted)))
                .isEqualTo(FILE.replace("omsorg}\n", "omsorg}\n  - {weight: 3, find: ['ett', 'två']}\n"));
        assertThat(utf8(RuleEdit.added(text, scope, Optional.of(scope.rules().get(0)), wanted)))
                .isEqualTo(FILE.replace("# ord\n", "# ord\n  - weight: 3\n    find: ['ett', 'två']\n"));
        assertThat(utf8(RuleEdit.added(text, text.list("exclude").orElseThrow(), Optional.empty(), wanted)))
                .isEqualTo(FILE.replace("exclude: []", "exclude: \n  - {weight: 3, find: ['ett', 'två']}"));
        assertThat(utf8(RuleEdit.added(text, text.list("ranking").orElseThrow(), Optional.empty(), wanted)))
                .isEqualTo(FILE + "- times: 3\n  find: ['ett', 'två']\n".indent(0));
    }

    @Test
    void should_take_away_a_rule_and_leave_the_comments() throws Exception {
        RulesText text = text(FILE);

        assertThat(utf8(RuleEdit.removed(
                        text, text.list("scope").orElseThrow().rules().get(0))))
                .isEqualTo(FILE.replaceFirst("(?s)  - weight: 2.*# ord\n", ""));
        assertThat(utf8(RuleEdit.removed(
                        text, text.list("scope").orElseThrow().rules().get(1))))
                .isEqualTo(FILE.replace("  - {weight: 1, find: omsorg}\n", ""));
    }

    @Test
    void should_keep_the_line_ends_and_the_mark_of_windows() throws Exception {
        String windows = "\uFEFF" + FILE.replace("\n", "\r\n");
        RulesText text = text(windows);
        ListedRule rule = text.list("scope").orElseThrow().rules().get(0);

        assertThat(utf8(RuleEdit.changed(
                        text, rule, new WrittenRule("2", List.of("vård", "'vården'", "hälsa*", "ny")))))
                .isEqualTo(windows.replace("'hälsa*']", "'hälsa*', 'ny']"));
        assertThat(utf8(RuleEdit.removed(text, rule)))
                .isEqualTo(windows.replaceFirst("(?s)  - weight: 2.*# ord\r\n", ""));
    }

    @Test
    void should_refuse_what_would_change_more_than_the_rule() {
        RulesText brackets = text("scope: [{weight: 1, find: a}, {weight: 2, find: b}]\n");
        RuleList list = brackets.list("scope").orElseThrow();

        assertThatThrownBy(() -> RuleEdit.removed(brackets, list.rules().get(0)))
                .isInstanceOf(UnsafeEditException.class);
        assertThatThrownBy(() -> RuleEdit.added(brackets, list, Optional.empty(), new WrittenRule("1", List.of("c"))))
                .isInstanceOf(UnsafeEditException.class);
        RulesText lines = text("scope:\n  - weight: 1\n    find: |\n      a\n  - {weight: 2, find: b}\n");
        assertThatThrownBy(() -> RuleEdit.changed(
                        lines,
                        lines.list("scope").orElseThrow().rules().get(0),
                        new WrittenRule("2, x: 3", List.of("a"))))
                .isInstanceOf(UnsafeEditException.class);
    }

    /** Every rule of the shipped file, changed in each of the ways. */
    @Test
    @Tag("slow")
    void should_change_each_of_the_shipped_rules_and_leave_all_lines_of_the_others() throws Exception {
        RulesText text = RulesText.of(Files.readAllBytes(SHIPPED));
        RuleSet shipped = new RuleLoader().load(SHIPPED, Path.of("config/item-types.yaml"));
        List<ListedRule> all =
                text.lists().stream().flatMap(list -> list.rules().stream()).toList();
        assertThat(all).hasSize(shipped.rules());
        assertThat(all.stream().map(ListedRule::id)).doesNotHaveDuplicates();
        for (ListedRule rule : all) {
            List<String> find = new ArrayList<>(rule.written().find());
            find.remove(find.size() / 2);
            find.add(find.size() / 3, "\"helt 'nytt' ord\"");
            String changed = utf8(RuleEdit.changed(text, rule, new WrittenRule("0.7", find)));

            assertThat(commentsOf(changed)).as(rule.id()).isEqualTo(commentsOf(text.text()));
            int last = text.list(rule.list()).orElseThrow().rules().size() == 1 ? 1 : 0; // leaves a line of brackets
            String removed = utf8(RuleEdit.removed(text, rule));
            assertThat(commentsOf(removed)).as(rule.id()).isEqualTo(commentsOf(text.text()));
            assertThat(linesApart(text.text(), removed))
                    .as(rule.id())
                    .isEqualTo(rule.expressions()
                                    .get(rule.expressions().size() - 1)
                                    .line()
                            - rule.line()
                            + 1
                            - last);
        }
    }

    private static long linesApart(String before, String after) {
        return before.lines().count() - after.lines().count();
    }

    private static List<String> commentsOf(String text) {
        return text.lines().filter(line -> line.strip().startsWith("#")).toList();
    }

    private static String changed(String list, int position, String weight, String... words) throws Exception {
        RulesText text = text(FILE);
        ListedRule rule = text.list(list).orElseThrow().rules().get(position);
        return utf8(RuleEdit.changed(text, rule, new WrittenRule(weight, List.of(words))));
    }

    private static RulesText text(String file) {
        return RulesText.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
