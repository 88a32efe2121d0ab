package se.omvarld.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an item says, reduced to what survives when the same news is written elsewhere in other words: the beginnings of
 * its telling words, without those that stand in every official title, and the official numbers that it names.
 */
record Wording(Set<String> title, Set<String> text, Set<String> numbers) {
    /**
     * The least likeness of the same news. Measured on February and March 2026 as replayed (1,111 items): see
     * {@code docs/decisions/0005-one-story-from-several-places.md}.
     */
    static final double SAME = 0.75;

    private static final int LEAST_SHARED = 2;
    private static final int LEAST_LEAD = 5;
    private static final int SHORTEST_WORD = 4;
    /** Swedish words are inflected at their end; this much of them stays. */
    private static final int BEGINNING = 7;

    private static final int MOST_KEYS = 5;

    /** "Prop. 2025/26:60" is glued to titles by regeringen.se. */
    private static final Pattern GLUE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{4}(?:/\\d\\d)?:\\d{1,4}");
    private static final Set<String> FORMAL = Set.of(
            "remiss",
            "betänkandet",
            "promemorian",
            "proposition",
            "prop",
            "propositionen",
            "regeringen",
            "regeringens",
            "förslag",
            "föreslår",
            "uppdrag",
            "uppdraget",
            "lämnar",
            "inom",
            "ska",
            "samt",
            "från",
            "till",
            "eller",
            "inte",
            "genom",
            "under",
            "enligt",
            "också",
            "denna",
            "detta",
            "mellan",
            "skrivelse",
            "lagrådsremiss",
            "lagrådsremissen",
            "sverige",
            "svenska",
            "svensk",
            "pressträff",
            "statsråd",
            "minister",
            "pressmeddelande");

    static Wording of(String title, String lead) {
        Set<String> inTitle = beginnings(title);
        Set<String> all = new HashSet<>(inTitle);
        all.addAll(beginnings(lead));
        Set<String> numbers =
                NUMBER.matcher(title).results().map(found -> found.group()).collect(Collectors.toSet());
        return new Wording(inTitle, all, numbers);
    }

    private static Set<String> beginnings(String text) {
        String apart = GLUE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        return NO_LETTER
                .splitAsStream(apart)
                .filter(word -> word.length() >= SHORTEST_WORD && !FORMAL.contains(word))
                .map(word -> word.substring(0, Math.min(word.length(), BEGINNING)))
                .collect(Collectors.toSet());
    }

    /** Pairs of the title's longest words, which are its rarest: who shares one may be a twin. */
    List<String> pairs() {
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

    /** Whether both say the same news. Different official numbers (SOU 2025:105, SOU 2025:106) are different news. */
    boolean sameAs(Wording other) {
        boolean otherMatter = !numbers.isEmpty() && !other.numbers.isEmpty() && shared(numbers, other.numbers) == 0;
        return !otherMatter && shared(title, other.title) >= LEAST_SHARED && likeness(other) >= SAME;
    }

    /** The share of the titles' words that both have, plus that of the whole texts' where both have a lead: 0 to 2. */
    double likeness(Wording other) {
        double ofTexts = hasLead() && other.hasLead() ? share(text, other.text) : 0;
        return share(title, other.title) + ofTexts;
    }

    private boolean hasLead() {
        return text.size() >= title.size() + LEAST_LEAD;
    }

    private static double share(Set<String> one, Set<String> other) {
        long shared = shared(one, other);
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
