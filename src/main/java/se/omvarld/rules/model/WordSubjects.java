package se.omvarld.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What rules hit as people are told it: of "primärvård, primärvårdsläkare, läkares" each subject once, at most six. */
public final class WordSubjects {
    private static final int MOST = 6;
    /** A shorter beginning in common makes no subject, but for endings of the same word. */
    private static final int SHORTEST = 5;

    private static final double SHARE = 0.7;
    private static final int LONGEST_ENDING = 3;

    private WordSubjects() {}

    /** The first few words of different subjects; the rules give the weightiest first. */
    public static List<String> of(List<String> words) {
        List<String> subjects = all(words);
        return subjects.subList(0, Math.min(MOST, subjects.size()));
    }

    static List<String> all(List<String> words) {
        List<String> subjects = new ArrayList<>();
        for (String word : words) {
            if (subjects.stream().noneMatch(known -> isSame(known, word))) {
                subjects.add(word);
            }
        }
        return subjects;
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
        return ending || compound || (common >= SHORTEST && common >= SHARE * shorter);
    }
}
