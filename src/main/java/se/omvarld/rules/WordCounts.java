package se.omvarld.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.item.Item;

/**
 * Words and phrases of a few items, with the number of wanted and of other items that hold each. Ranks them by how much
 * more often they stand in wanted items: log-odds with half an item added everywhere, over its standard error, so that a
 * word seen once does not beat one seen ten times.
 */
final class WordCounts {
    private static final int LONGEST = 3;
    private static final int MOST_FORMS = 20;
    private static final double PRIOR = 0.5;

    private final Map<String, Count> counts = new HashMap<>();
    private int wantedItems;
    private int otherItems;

    private static final class Count {
        private final Set<List<String>> forms = new LinkedHashSet<>();
        private int wanted;
        private int others;
    }

    /** @param few the items whose words are counted */
    WordCounts(Collection<Item> few) {
        few.forEach(item -> phrases(item).keySet().forEach(key -> counts.putIfAbsent(key, new Count())));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    void add(Item item, boolean wanted) {
        if (wanted) {
            wantedItems++;
        } else {
            otherItems++;
        }
        phrases(item).forEach((key, form) -> {
            Count count = counts.get(key);
            if (count != null) {
                count.wanted += wanted ? 1 : 0;
                count.others += wanted ? 0 : 1;
                if (count.forms.size() < MOST_FORMS) {
                    count.forms.add(form);
                }
            }
        });
    }

    /** The expressions for the words that tell most, best first. */
    List<String> best(int most) {
        return counts.values().stream()
                .filter(count -> !count.forms.isEmpty() && strength(count) > 0)
                .sorted(Comparator.comparingDouble((Count count) -> -strength(count))
                        .thenComparing(count -> WordForms.expression(count.forms)))
                .map(count -> WordForms.expression(count.forms))
                .filter(expression -> RuleLanguage.problemIn(expression).isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }

    private double strength(Count count) {
        double odds = logOdds(count.wanted, wantedItems) - logOdds(count.others, otherItems);
        return odds / Math.sqrt(1 / (count.wanted + PRIOR) + 1 / (count.others + PRIOR));
    }

    private static double logOdds(int some, int all) {
        return Math.log((some + PRIOR) / (all - some + PRIOR));
    }

    /** The words and phrases of an item: what stands for all forms of each, with the form that stands here. */
    private static Map<String, List<String>> phrases(Item item) {
        Map<String, List<String>> phrases = new HashMap<>();
        ItemText seen = ItemText.of(item);
        for (String text : List.of(seen.title(), seen.lead())) {
            List<String> words = Tokens.of(CleanText.unglued(text));
            for (int start = 0; start < words.size(); start++) {
                for (int end = start + 1; end <= Math.min(words.size(), start + LONGEST); end++) {
                    List<String> phrase = words.subList(start, end);
                    if (tells(phrase)) {
                        phrases.put(key(phrase), List.copyOf(phrase));
                    }
                }
            }
        }
        return phrases;
    }

    private static boolean tells(List<String> phrase) {
        String first = phrase.get(0);
        String last = phrase.get(phrase.size() - 1);
        boolean letters = phrase.stream().anyMatch(word -> word.chars().anyMatch(Character::isLetter));
        boolean repeated = new HashSet<>(phrase).size() < phrase.size();
        return letters && !repeated && !WordForms.isStop(first) && !WordForms.isStop(last);
    }

    private static String key(List<String> phrase) {
        List<String> stems = new ArrayList<>();
        phrase.forEach(word -> stems.add(WordForms.stem(word)));
        return String.join(" ", stems);
    }
}
