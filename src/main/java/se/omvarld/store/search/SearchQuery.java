package se.omvarld.store.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;

/**
 * What is looked for in the archive.
 *
 * @param words folded; an item must hold each of them, anywhere in its title, lead or publisher, also within a longer word
 * @param which which items count at all
 * @param area 1–6: only items of this area; 0: of any
 * @param source only items of this source, by its id or its publisher's name; empty: of any
 * @param first only items dated on this day or later; empty: of any date
 * @param last only items dated on this day or earlier; empty: of any date
 * @param after only items that come after this place; empty: from the newest on
 */
public record SearchQuery(
        List<String> words,
        Which which,
        int area,
        String source,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<Place> after) {
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

    /**
     * A question for words as people type them, of which the first eight count, and for the time that they name: {@code februari},
     * {@code mars 2026}, {@code från:2026-02-01}.
     *
     * @param today in which year a month without one lies
     */
    public static SearchQuery of(
            String text, Which which, int area, String source, Optional<Place> after, LocalDate today) {
        SearchWindow window = SearchWindow.of(words(text), today);
        return new SearchQuery(window.words(), which, area, source, window.first(), window.last(), after);
    }

    /** How it was understood, in Swedish, for whoever found nothing. */
    public String understood() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add((words.size() == 1 ? "ordet " : "alla orden ") + "”" + String.join("”, ”", words) + "”");
        }
        first.ifPresent(day -> parts.add("från " + SwedishDateFormat.day(day)));
        last.ifPresent(day -> parts.add("till och med " + SwedishDateFormat.day(day)));
        if (!source.isEmpty()) {
            parts.add("källan " + source);
        }
        return parts.isEmpty() ? "allt" : String.join(", ", parts);
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[\\s\\p{Z}\\p{C}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .limit(MOST_WORDS)
                .toList();
    }

    /** The same question from another place on. */
    SearchQuery from(Place place) {
        return new SearchQuery(words, which, area, source, first, last, Optional.of(place));
    }

    boolean fits(String text) {
        String folded = fold(text);
        return words.stream().allMatch(folded::contains);
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
