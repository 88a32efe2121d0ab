package se.omvarld.rules.evaluate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.omvarld.item.Item;
import se.omvarld.rules.expression.ItemText;
import se.omvarld.rules.expression.TextNormalizer;
import se.omvarld.rules.expression.Tokens;

/** The words of an archive with the number of items that hold each; a star at a word's end stands for any ending. */
final class ArchiveWords {
    /** Beyond this many different words those that occur once are dropped, over and over: the rest are enough. */
    private static final int MOST = 400_000;

    /** A word that stands in fewer items may itself be misspelt. */
    private static final int LEAST = 3;

    private final TreeMap<String, Integer> words = new TreeMap<>();
    private int items;

    private ArchiveWords() {}

    static ArchiveWords of(Iterable<List<Item>> archive) {
        ArchiveWords vocabulary = new ArchiveWords();
        archive.forEach(batch -> batch.forEach(vocabulary::add));
        return vocabulary;
    }

    private void add(Item item) {
        items++;
        String text = ItemText.of(item).whole();
        new HashSet<>(Tokens.of(TextNormalizer.unglued(text))).forEach(word -> words.merge(word, 1, Integer::sum));
        if (words.size() > MOST) {
            words.values().removeIf(count -> count == 1);
        }
    }

    int items() {
        return items;
    }

    boolean holds(String word) {
        if (!word.endsWith("*")) {
            return words.containsKey(word);
        }
        String beginning = word.substring(0, word.length() - 1);
        String next = words.ceilingKey(beginning);
        return next != null && next.startsWith(beginning);
    }

    /** The word that another was probably meant to be, with the number of items; the nearest, and the most frequent. */
    Optional<Map.Entry<String, Integer>> nearest(String word) {
        for (int distance = 1; distance <= EditDistance.furthest(word); distance++) {
            EditDistance misspelling = new EditDistance(word, distance);
            Optional<Map.Entry<String, Integer>> found =
                    words.subMap(word.substring(0, 1), word.charAt(0) + "\uFFFF").entrySet().stream()
                            .filter(entry -> entry.getValue() >= LEAST && misspelling.isNear(entry.getKey()))
                            .filter(entry -> !misspelling.isOtherForm(entry.getKey()))
                            .max(Comparator.comparingInt(Map.Entry::getValue));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
