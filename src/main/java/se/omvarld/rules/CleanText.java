package se.omvarld.rules;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings items and expressions to one form, so that what looks the same is the same. */
final class CleanText {
    /** Soft hyphens and zero-width characters: invisible, and they would split a word. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    /** Between letters these glue words together for Lucene's tokenizer: {@code AI:s}, {@code IMY's}, {@code imy.se}. */
    private static final Pattern GLUE = Pattern.compile("(?<=\\p{L})[:'’.](?=\\p{L})");

    /** Lucene's tokenizer takes these for parts of a word: the underscore and its kin, and the narrow no-break space. */
    private static final Pattern JOINER = Pattern.compile("[\\p{Pc}\\u202F]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CleanText() {}

    /** Composed characters, and none that cannot be seen. */
    static String of(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    /** The same text, just as long, with a space for every character that would glue two words together. */
    static String unglued(String clean) {
        return JOINER.matcher(GLUE.matcher(clean).replaceAll(" ")).replaceAll(" ");
    }

    /** Plain words for names and addresses: {@code Läkemedelsverket} and {@code lakemedelsverket.se} meet here. */
    static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
