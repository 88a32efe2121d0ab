package se.omvarld.edition.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.edition.wording.ReportMonth;

/** Whether a title is another one, edited. */
public final class TitleLikeness {
    private static final int TELLING_WORD = 4;

    private TitleLikeness() {}

    /** Whether two titles have a word in common that tells something. */
    public static boolean sharesWord(String one, String other) {
        Set<String> words = words(one);
        return words(other).stream().anyMatch(words::contains);
    }

    private static Set<String> words(String title) {
        return Arrays.stream(title.toLowerCase(ReportMonth.SWEDISH).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= TELLING_WORD)
                .collect(Collectors.toSet());
    }
}
