package se.omvarld.item.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an item says, reduced to what survives when the same news is written elsewhere in other words: the beginnings of
 * its telling words, without those that stand in every official title, and the official numbers that it names.
 */
public final class TextFingerprint {
    /**
     * The least likeness of the same news. Measured on February and March 2026 as replayed (1,111 items): see
     * {@code docs/decisions/0005-one-story-from-several-places.md}.
     */
    static final double SAME = 0.75;

    /**
     * The least likeness of what people should look at side by side, chosen by reading the pairs above it among the picked
     * items of February and March 2026 as replayed: mostly a press release with its assignment, bill or inquiry.
     */
    static final double RELATED = 0.4;

    private static final int LEAST_SHARED = 2;
    private static final int LEAST_LEAD = 5;
    private static final int MOST_KEYS = 5;

    private static final Pattern NUMBER = Pattern.compile("\\d{4}(?:/\\d\\d)?:\\d{1,4}");
    private final List<String> pairs;
    private final int[] title;
    private final int[] text;
    private final List<String> numbers;

    /** Words are kept as sorted hashes: many wordings are compared, and remembered. */
    private TextFingerprint(List<String> pairs, int[] title, int[] text, List<String> numbers) {
        this.pairs = pairs;
        this.title = title;
        this.text = text;
        this.numbers = numbers;
    }

    public static TextFingerprint of(String title, String lead) {
        Set<String> inTitle = SignificantTerms.of(title);
        Set<String> all = new HashSet<>(inTitle);
        all.addAll(SignificantTerms.of(lead));
        List<String> numbers =
                NUMBER.matcher(title).results().map(MatchResult::group).toList();
        return new TextFingerprint(pairs(inTitle), hashes(inTitle), hashes(all), numbers);
    }

    private static int[] hashes(Set<String> words) {
        int[] hashes = words.stream().mapToInt(String::hashCode).toArray();
        Arrays.sort(hashes);
        return hashes;
    }

    private static List<String> pairs(Set<String> title) {
        List<String> longest = title.stream()
                .sorted(Comparator.comparing((String word) -> -word.length()).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_KEYS)
                .sorted()
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < longest.size(); i++) {
            for (int j = i + 1; j < longest.size(); j++) {
                pairs.add(longest.get(i) + " " + longest.get(j));
            }
        }
        return pairs;
    }

    /** Pairs of the title's longest words, which are its rarest: who shares one may be a twin. */
    List<String> pairs() {
        return pairs;
    }

    /** This wording without what only the search for its twins needs. */
    public TextFingerprint compact() {
        return new TextFingerprint(List.of(), title, text, numbers);
    }

    /** Whether both say the same news. Different official numbers (SOU 2025:105, SOU 2025:106) are different news. */
    public boolean sameAs(TextFingerprint other) {
        return alike(other, SAME);
    }

    /** Whether both may be about the same: too little to be sure. */
    public boolean isRelatedTo(TextFingerprint other) {
        return alike(other, RELATED);
    }

    private boolean alike(TextFingerprint other, double least) {
        boolean otherMatter =
                !numbers.isEmpty() && !other.numbers.isEmpty() && Collections.disjoint(numbers, other.numbers);
        return !otherMatter && shared(title, other.title) >= LEAST_SHARED && likeness(other) >= least;
    }

    /** The share of the titles' words that both have, plus that of the whole texts' where both have a lead: 0 to 2. */
    public double likeness(TextFingerprint other) {
        double ofTexts = hasLead() && other.hasLead() ? share(text, other.text) : 0;
        return share(title, other.title) + ofTexts;
    }

    /** Whether a lead says more than the title. */
    public boolean hasLead() {
        return text.length >= title.length + LEAST_LEAD;
    }

    private static double share(int[] one, int[] other) {
        int shared = shared(one, other);
        int all = one.length + other.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** How many numbers stand in both; both are sorted. */
    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
