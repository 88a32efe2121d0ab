package se.omvarld.edition.wording;

import java.util.regex.Pattern;

/** Text from outside made safe for a document: nothing that XML forbids, nothing invisible, of bounded length. */
public final class DocumentText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern ENDLESS_WORD = Pattern.compile("(\\S{49})\\S{11,}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private DocumentText() {}

    /** One line of at most {@code max} characters, cut at a word with an ellipsis. */
    public static String line(String text, int max) {
        return cut(SPACE.matcher(visible(text, max)).replaceAll(" ").strip(), max);
    }

    /**
     * The text without words too long for a line: no language has them, and a layout program may never come to an end with
     * one in a table of contents (LibreOffice 7.4 took all memory).
     */
    static String wordsCut(String text) {
        return ENDLESS_WORD.matcher(text).replaceAll("$1…").replace("… …", "…");
    }

    /** The same with its line breaks kept. */
    static String visible(String text, int max) {
        // what is left out here cannot come back: bound the work before the patterns run
        String bounded = text.length() > 10 * max ? text.substring(0, 10 * max) : text;
        String broken = bounded.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROL.matcher(INVISIBLE.matcher(broken).replaceAll("")).replaceAll(" ");
    }

    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int space = text.lastIndexOf(' ', max - 2);
        int end = space > max / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, max - 2));
        return text.substring(0, end).stripTrailing() + " …";
    }
}
