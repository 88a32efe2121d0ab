package se.omvarld.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.omvarld.item.Item;
import se.omvarld.rules.expression.Condition;
import se.omvarld.rules.expression.ItemPart;
import se.omvarld.rules.expression.ItemText;
import se.omvarld.rules.expression.ItemWords;
import se.omvarld.rules.expression.TermOccurrences;
import se.omvarld.rules.expression.Trie;
import se.omvarld.rules.expression.TrieBuilder;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;

/**
 * Says which rules hit an item, and with which words. Reads the item once and asks only expressions of which a telling word
 * was seen. May be used by several threads.
 */
public final class RuleMatcher {
    /** What hits in the whole text is shown before what hits at the same place by a field. */
    private static final int[] SHOWN = {ItemPart.TEXT, ItemPart.TITLE, ItemPart.LEAD};

    private static final int LONGEST = 80;
    private static final int[] NO_ONE = {};

    private final Trie tree;
    private final List<Condition> conditions = new ArrayList<>();
    /** By a condition's number: the position of its rule, and its own in the rule. */
    private final List<Integer> owners = new ArrayList<>();

    private final List<Integer> positions = new ArrayList<>();

    private final List<Rule> rules;
    /** By a word's number: the conditions that it is the key of. */
    private final int[][] opened;

    /** @param vocabulary the one that numbers the words of the rules' conditions */
    public RuleMatcher(List<Rule> rules, Vocabulary vocabulary) {
        this.rules = List.copyOf(rules);
        this.tree = TrieBuilder.plant(vocabulary.entries());
        this.opened = new int[tree.words()][];
        Arrays.fill(opened, NO_ONE);
        for (int i = 0; i < rules.size(); i++) {
            List<Condition> expressions = rules.get(i).conditions();
            for (int position = 0; position < expressions.size(); position++) {
                add(expressions.get(position), i, position);
            }
        }
    }

    private void add(Condition condition, int owner, int position) {
        int number = conditions.size();
        conditions.add(condition);
        owners.add(owner);
        positions.add(position);
        for (int key : condition.keys()) {
            opened[key] = Arrays.copyOf(opened[key], opened[key].length + 1);
            opened[key][opened[key].length - 1] = number;
        }
    }

    /** The rules that hit, in the order in which they were given. */
    public List<Hit> match(Item item) {
        ItemWords words = new ItemWords(ItemText.of(item), tree);
        BitSet open = open(words.sightings());
        List<Hit> hits = new ArrayList<>();
        for (int i = open.nextSetBit(0); i >= 0; ) {
            int rule = owners.get(i);
            List<Integer> found = new ArrayList<>();
            for (; i >= 0 && owners.get(i) == rule; i = open.nextSetBit(i + 1)) {
                if (conditions.get(i).holds(words)) {
                    found.add(positions.get(i));
                }
            }
            if (!found.isEmpty()) {
                hits.add(hit(rules.get(rule), found, words));
            }
        }
        return hits;
    }

    private BitSet open(TermOccurrences sightings) {
        BitSet open = new BitSet(conditions.size());
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.before(i) == TermOccurrences.NONE) {
                for (int number : opened[sightings.word(i)]) {
                    open.set(number);
                }
            }
        }
        return open;
    }

    private static Hit hit(Rule rule, List<Integer> found, ItemWords item) {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        for (int position : found) {
            for (int parts : SHOWN) {
                Map<Integer, Integer> own = new TreeMap<>();
                rule.conditions().get(position).places(item, parts, own);
                own.forEach((start, end) -> places.merge(start, end, Math::max));
            }
        }
        boolean inTitle =
                !places.isEmpty() && places.firstKey() < item.text().title().length();
        int start = places.isEmpty() ? 0 : places.firstKey();
        // a type's words are never shown
        List<String> words =
                rule.kind() == Kind.TYPE ? List.of() : words(places, item.text().whole());
        return new Hit(rule, found, words, inTitle, start);
    }

    private static List<String> words(Map<Integer, Integer> places, String text) {
        Map<String, String> words = new LinkedHashMap<>();
        places.forEach((start, end) -> {
            String word = text.substring(start, Math.min(end, start + LONGEST));
            words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
        });
        return List.copyOf(words.values());
    }
}
