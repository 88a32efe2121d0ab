package se.omvarld.store.archive;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for in the archive.
 *
 * @param words folded; an item must hold each of them, anywhere in its title, lead or publisher, also within a longer word
 * @param which which items count at all
 * @param area 1–6: only items of this area; 0: of any
 * @param source only items of this source; empty: of any
 * @param after only items that come after this place; empty: from the newest on
 */
public record SearchQuery(List<String> words, Which which, int area, String source, Optional<Place> after) {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 60;

    /** Which items count. */
    public enum Which {
        ALL,
        PICKED,
        /** Neither picked nor baseline. */
        LEFT,
        /** What a source showed at first contact. */
        BASELINE
    }

    /** Where an item stands in the archive's order: the newest date first, then by key. */
    public record Place(String dated, String key) {}

    /** A question for words as people type them; of many words the first eight count. */
    public static SearchQuery of(String text, Which which, int area, String source, Optional<Place> after) {
        List<String> words = Arrays.stream(fold(text).split("[\\s\\p{Z}\\p{C}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .limit(MOST_WORDS)
                .toList();
        return new SearchQuery(words, which, area, source, after);
    }

    /** The same question from another place on. */
    SearchQuery from(Place place) {
        return new SearchQuery(words, which, area, source, Optional.of(place));
    }

    boolean fits(String text) {
        String folded = fold(text);
        return words.stream().allMatch(folded::contains);
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
