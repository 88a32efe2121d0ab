package se.omvarld.item.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name nearest to a misspelt one, for messages about settings, sources and rules. */
public final class NearestName {
    private static final int FURTHEST = 3;

    private NearestName() {}

    /** {@code " (did you mean 'weight'?)"}; empty when nothing is near. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(name -> " (did you mean '" + name + "'?)").orElse("");
    }

    /** The name that was probably meant; empty when nothing is near. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        String asked = wrong.length() > 40 ? wrong.substring(0, 40) : wrong;
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(asked, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(asked, name) <= Math.min(FURTHEST, Math.max(2, name.length() / 2)));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], last[j]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
