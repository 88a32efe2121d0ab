package se.omvarld.rules.expression;

import java.text.Normalizer;
import java.util.regex.Pattern;
import se.omvarld.item.text.WordSequence;

/** Brings items and expressions to one form, so that what looks the same is the same. */
public final class TextNormalizer {
    /** Soft hyphens and zero-width characters: invisible, and they would split a word. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    /** Below this no character is composed of others, nor among dashes and quotation marks; one is invisible. */
    private static final char FIRST_MARK = 0x300;

    private static final char SOFT_HYPHEN = 0xad;
    private static final char NARROW_SPACE = 0x202f;

    private TextNormalizer() {}

    /** Composed characters, and none that cannot be seen. */
    public static String of(String text) {
        return isClean(text)
                ? text
                : INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll("");
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SOFT_HYPHEN || (c >= FIRST_MARK && (c < '‐' || c > '‧'))) {
                return false;
            }
        }
        return true;
    }

    /** The same text, just as long, with a space for every character that would glue two words together. */
    public static String unglued(String clean) {
        StringBuilder unglued = null;
        for (int i = 0; i < clean.length(); i++) {
            if (isJoiner(clean.charAt(i)) || isGlue(clean, i)) {
                unglued = unglued == null ? new StringBuilder(clean) : unglued;
                unglued.setCharAt(i, ' ');
            }
        }
        return unglued == null ? clean : unglued.toString();
    }

    /** Lucene's tokenizer takes these for parts of a word: the underscore and its kin, and the narrow no-break space. */
    private static boolean isJoiner(char c) {
        return c == '_' || c == NARROW_SPACE || (c > 0x7f && Character.getType(c) == Character.CONNECTOR_PUNCTUATION);
    }

    /** Between letters these glue words together for Lucene's tokenizer: {@code AI:s}, {@code IMY's}, {@code imy.se}. */
    private static boolean isGlue(String text, int i) {
        char c = text.charAt(i);
        return (c == '.' || c == ':' || c == '\'' || c == '’')
                && i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.codePointBefore(i))
                && Character.isLetter(text.codePointAt(i + 1));
    }

    /** Plain words for names and addresses: {@code Läkemedelsverket} and {@code lakemedelsverket.se} meet here. */
    static String plain(String text) {
        return WordSequence.bare(text);
    }
}
