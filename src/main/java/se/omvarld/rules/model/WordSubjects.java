package se.omvarld.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What rules hit as people are told it: of "primärvård, primärvårdsläkare, läkares" each subject once, at most six. */
public final class WordSubjects {
    private static final int MOST = 6;
    /** A shorter beginning in common makes no subject, but for endings of the same word. */
    private static final int SHORTEST = 5;

    private static final Pattern BETWEEN = Pattern.compile("-?[\\s,]+");
    private static final double SHARE = 0.7;
    /** So long a beginning names a subject itself: "patientsäkerhetsfrågor", "patientsäkerhetsproblem". */
    private static final int LONG_BEGINNING = 13;

    private static final double LONG_SHARE = 0.5;
    private static final int SHORTEST_TAIL = 4;
    private static final int LONGEST_ENDING = 3;

    private WordSubjects() {}

    /** The first few words of different subjects; the rules give the weightiest first. */
    public static List<String> of(List<String> words) {
        List<String> subjects = all(words);
        return subjects.subList(0, Math.min(MOST, subjects.size()));
    }

    /** All words of different subjects. */
    public static List<String> all(List<String> words) {
        List<String> subjects = new ArrayList<>();
        for (String word : words) {
            // "sjukvård" gives its place to "hälso- och sjukvård"
            int shorter = indexWithin(subjects, word);
            boolean known =
                    subjects.stream().anyMatch(one -> isWithin(word, one) || isSame(one, word) || isTailIn(word, one));
            if (shorter < subjects.size() || !known) {
                subjects.removeIf(one -> isWithin(one, word) || isTailIn(one, word));
                subjects.add(Math.min(shorter, subjects.size()), word);
            }
        }
        return subjects;
    }

    /** Whether a word ends a compound of the other: "vård" of "sjukvården" says nothing more. */
    private static boolean isTailIn(String one, String other) {
        String word = one.toLowerCase(Locale.ROOT);
        return word.length() >= SHORTEST_TAIL
                && Stream.of(BETWEEN.split(other.toLowerCase(Locale.ROOT)))
                        .anyMatch(compound -> compound.lastIndexOf(word) > 0
                                && compound.length() - compound.lastIndexOf(word) - word.length() <= LONGEST_ENDING);
    }

    private static int indexWithin(List<String> subjects, String phrase) {
        for (int i = 0; i < subjects.size(); i++) {
            if (isWithin(subjects.get(i), phrase) || isTailIn(subjects.get(i), phrase)) {
                return i;
            }
        }
        return subjects.size();
    }

    /** Whether one's words stand in a row in the other, in whatever form. */
    private static boolean isWithin(String one, String phrase) {
        List<String> part = List.of(BETWEEN.split(one));
        List<String> whole = List.of(BETWEEN.split(phrase));
        for (int i = 0; i + part.size() <= whole.size() && part.size() < whole.size(); i++) {
            boolean here = true;
            for (int j = 0; j < part.size(); j++) {
                here &= isForm(
                        part.get(j).toLowerCase(Locale.ROOT), whole.get(i + j).toLowerCase(Locale.ROOT));
            }
            if (here) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForm(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        boolean begins = one.regionMatches(0, other, 0, shorter);
        return begins
                && Math.abs(one.length() - other.length()) <= LONGEST_ENDING
                && (shorter > 2 || one.equals(other));
    }

    /** "offentliga sektorn" and "offentlig sektor". */
    private static boolean isSamePhrase(String one, String other) {
        List<String> first = List.of(BETWEEN.split(one));
        List<String> second = List.of(BETWEEN.split(other));
        return first.size() > 1
                && first.size() == second.size()
                && IntStream.range(0, first.size()).allMatch(i -> isForm(first.get(i), second.get(i)));
    }

    private static boolean isSame(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        int shorter = Math.min(first.length(), second.length());
        int longer = Math.max(first.length(), second.length());
        int common = 0;
        while (common < shorter && first.charAt(common) == second.charAt(common)) {
            common++;
        }
        boolean ending = common == shorter && longer - shorter <= LONGEST_ENDING;
        boolean compound = common == shorter
                && longer > shorter
                && "-".indexOf((first.length() > shorter ? first : second).charAt(shorter)) == 0;
        boolean beginning = common >= SHORTEST && common >= (common >= LONG_BEGINNING ? LONG_SHARE : SHARE) * shorter;
        return ending || compound || beginning || isSamePhrase(first, second);
    }
}
