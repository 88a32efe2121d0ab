package se.omvarld.item.similarity;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.text.WordSequence;

/**
 * Whether two titles at one address speak of different matters, or the one is an edit of the other: "vecka 11" and "vecka 12"
 * are two, "Avbrott i e-recept" and "Långsam inloggning" too; "Rättad: Avbrott i e-recept" is an edit.
 */
public final class OtherMatter {
    private static final int TELLING = 4;
    /** Swedish words are inflected at their end. */
    private static final int BEGINNING = 6;

    private static final Set<String> MONTHS =
            Set.of(("januari februari mars april maj juni juli augusti september oktober november december"
                            + " january february march may june july august october")
                    .split(" ", -1));

    private OtherMatter() {}

    public static boolean isIn(String one, String other) {
        Set<String> here = words(one);
        Set<String> there = words(other);
        Set<String> numbersHere = numbers(here);
        Set<String> numbersThere = numbers(there);
        if (!numbersHere.isEmpty()
                && !numbersThere.isEmpty()
                && !numbersHere.containsAll(numbersThere)
                && !numbersThere.containsAll(numbersHere)) {
            return true;
        }
        return Collections.disjoint(beginnings(here), beginnings(there));
    }

    private static Set<String> words(String title) {
        return new HashSet<>(
                Arrays.asList(WordSequence.of(title.toLowerCase(Locale.ROOT)).split(" ", -1)));
    }

    private static Set<String> numbers(Set<String> words) {
        return words.stream()
                .filter(word -> MONTHS.contains(word) || word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** Of the telling words; of all where none is. */
    private static Set<String> beginnings(Set<String> words) {
        Set<String> telling =
                words.stream().filter(word -> word.length() >= TELLING).collect(Collectors.toSet());
        return (telling.isEmpty() ? words : telling)
                .stream()
                        .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                        .collect(Collectors.toSet());
    }
}
