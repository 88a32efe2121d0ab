package se.omvarld.item.similarity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The beginnings of a text's telling words: those of four letters or more that do not stand in every official title. Made
 * for each item and for all that may be its twins, hence by hand rather than by patterns.
 */
final class SignificantTerms {
    private static final int SHORTEST = 4;
    /** Swedish words are inflected at their end; this much of them stays. */
    private static final int BEGINNING = 7;

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

    private SignificantTerms() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i)) || isGlued(text, start, i)) {
                add(text, start, i, words);
                start = i < text.length() && Character.isLetter(text.charAt(i)) ? i : i + 1;
            }
        }
        return words;
    }

    /** "landetProp. 2025/26:60": regeringen.se glues such to titles. */
    private static boolean isGlued(String text, int start, int i) {
        return i > start && Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
    }

    private static void add(String text, int start, int end, Set<String> words) {
        if (end - start >= SHORTEST) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (!FORMAL.contains(word)) {
                words.add(word.substring(0, Math.min(word.length(), BEGINNING)));
            }
        }
    }
}
