package se.omvarld.item;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant, for messages about settings, sources and rules. */
public final class Nearest {
    private Nearest() {}

    /** " (did you mean 'x'?)", or nothing when no word is near. */
    public static String hint(String word, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(other -> other))
                .filter(other -> distance(word, other) <= Math.max(2, word.length() / 3))
                .map(other -> " (did you mean '" + other + "'?)")
                .orElse("");
    }

    /** Levenshtein's distance. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
