package se.omvarld.item.text;

import java.text.Normalizer;

/** What of a text its words are: letters and digits, one space between two words. By hand, since it is done for each item. */
public final class WordSequence {
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    private WordSequence() {}

    /** All that is neither a letter nor a digit (Unicode's L and N) becomes a space; the text as it is otherwise. */
    public static String of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isWordPart(c)) {
                if (gap && words.length() > 0) {
                    words.append(' ');
                }
                words.appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    /** The same, with letters that bear no dots, rings and accents: {@code Läkemedelsverket} is {@code Lakemedelsverket}. */
    public static String bare(String text) {
        return of(isAscii(text) ? text : withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String text) {
        return text.codePoints()
                .filter(c -> (1 << Character.getType(c) & MARKS) == 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWordPart(int c) {
        return Character.isLetter(c) || (1 << Character.getType(c) & NUMBERS) != 0;
    }
}
