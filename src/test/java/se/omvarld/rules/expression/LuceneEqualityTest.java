package se.omvarld.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.Item;
import se.omvarld.rules.evaluate.LabelledItems;
import se.omvarld.rules.match.RuleMatcher;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;

/** The matcher finds what Lucene finds: the same items by every expression, with the same words. */
@Tag("slow")
class LuceneEqualityTest {
    private static final Path REPLAY = Path.of("../shared/replay");

    @Test
    void should_find_what_lucene_finds_when_texts_are_made_of_the_shipped_rules() throws Exception {
        List<String> shipped = RuleTexts.shipped();
        assertThat(compared(shipped, RuleTexts.of(shipped, 11, 1500))).isGreaterThan(11_000);
    }

    @Test
    void should_find_what_lucene_finds_by_phrases_nearness_and_fields() throws Exception {
        int hits = 0;
        for (long seed = 12;
                seed < 22;
                seed++) { // in one index Lucene would ask ten times as many words ten times as often
            hits += compared(RuleTexts.HARD, RuleTexts.of(RuleTexts.HARD, seed, 150));
        }
        assertThat(hits).isGreaterThan(3500);
    }

    @Test
    void should_find_what_lucene_finds_in_real_items() throws Exception {
        assumeTrue(Files.isDirectory(REPLAY), "the replay months are not beside the project");
        List<Item> items = new ArrayList<>();
        for (String month : List.of("2026-02", "2026-03")) {
            LabelledItems.read(REPLAY.resolve(month).resolve("items.json")).forEach(one -> items.add(one.item()));
        }
        List<String> all = new ArrayList<>(RuleTexts.shipped());
        all.addAll(RuleTexts.HARD);
        assertThat(compared(all, items)).isGreaterThan(3000);
    }

    /** Compares each expression by each item; returns how many hits there were. */
    private static int compared(List<String> expressions, List<Item> items) throws Exception {
        LuceneItems lucene = new LuceneItems(items);
        Map<String, SortedMap<Integer, List<String>>> found = found(expressions, items);
        int hits = 0;
        for (String expression : expressions) {
            SortedMap<Integer, List<String>> expected = lucene.hits(expression);
            assertThat(found.getOrDefault(expression, new TreeMap<>()))
                    .as(expression)
                    .isEqualTo(expected);
            hits += expected.size();
        }
        return hits;
    }

    private static Map<String, SortedMap<Integer, List<String>>> found(List<String> expressions, List<Item> items)
            throws Exception {
        Vocabulary vocabulary = new Vocabulary();
        ConditionParser reader = new ConditionParser(vocabulary);
        List<Rule> rules = new ArrayList<>();
        for (String one : expressions) {
            rules.add(new Rule(one, Kind.AREA, 1, "", 1, List.of(one), List.of(reader.read(one)), List.of(1)));
        }
        RuleMatcher matcher = new RuleMatcher(rules, vocabulary);
        Map<String, SortedMap<Integer, List<String>>> found = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (Hit hit : matcher.match(items.get(i))) {
                found.computeIfAbsent(hit.rule().id(), id -> new TreeMap<>()).put(i, hit.words());
            }
        }
        return found;
    }
}
