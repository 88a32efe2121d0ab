package se.omvarld.edition.wording;

import java.util.regex.Pattern;
import se.omvarld.item.text.DisplayText;

/** Text from outside made safe for a document: nothing that XML forbids, nothing invisible, of bounded length. */
public final class DocumentText {
    private static final Pattern ENDLESS_WORD = Pattern.compile("(\\S{49})\\S{11,}");

    private DocumentText() {}

    /** One line of at most {@code max} characters, cut at a word with an ellipsis. */
    public static String line(String text, int max) {
        // what is left out here cannot come back: bound the work before the patterns run
        return cut(DisplayText.line(bounded(text, max)), max);
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
        return DisplayText.lines(bounded(text, max));
    }

    private static String bounded(String text, int max) {
        return text.length() > 10 * max ? text.substring(0, 10 * max) : text;
    }

    /** A line of at most {@code max} characters; in running text the ellipsis stands apart from the last whole word. */
    public static String cut(String text, int max) {
        return DisplayText.cut(text, max, " …");
    }
}
