package se.omvarld.item.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Foreign text as it may be shown, logged or mailed: of bounded length, with nothing that is invisible or turns the reading
 * direction, and with few combining marks on a letter. Escaping is left to whoever writes HTML or XML; XML forbids nothing
 * of what is left.
 */
public final class DisplayText {
    private static final int LONGEST_READ = 10_000;
    private static final int LONGEST_HEADER = 300;
    private static final int LONGEST_QUOTE = 60;

    /** Spaces, line ends and other control characters, and what stands for a lost character or object. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\uFFFC\\uFFFD]+");

    /**
     * Joins emoji, and letters of Indian scripts behind a mark; elsewhere nobody sees it. Java looks back over two halves of
     * an emoji only where it may look back over two characters.
     */
    private static final String STRAY_JOINER = "|(?<![\\p{So}\\p{Sk}\\p{M}]{1,2})\\u200D";

    /** Letters and marks that Unicode wants ignored where they are shown; not the one that asks for a coloured emoji. */
    private static final String IGNORABLE =
            "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u3164\\uFFA0\\uFE00-\\uFE0D" + "\\x{E0100}-\\x{E01EF}";

    /** Format characters (direction, zero width, soft hyphens), private use, halves of pairs, what can never be assigned. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cf}\\p{Co}\\p{Cs}\\p{IsNoncharacter_Code_Point}" + IGNORABLE + "&&[^\\u200D]]" + STRAY_JOINER);

    /** The same, and what has no character yet, of which nobody knows what it will do. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}" + IGNORABLE + "&&[^\\u200D]]" + STRAY_JOINER);

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\x0b\\f\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern DECEIVING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]|" + HIDDEN.pattern());

    /** No living script sets more above and below one letter; a hundred of them cover the lines around. */
    private static final Pattern STACKED =
            Pattern.compile("((?:[\\p{Mn}\\p{Me}]\\u200D*+){3})[\\p{Mn}\\p{Me}][\\p{Mn}\\p{Me}\\u200D]*+");

    private static final char SOFT_HYPHEN = 0xad;

    private DisplayText() {}

    /** One line; of a very long text its beginning. */
    public static String line(String text) {
        return visibleLine(text, LONGEST_READ);
    }

    /** One line of at most {@code most} characters, cut between words, with an ellipsis. */
    public static String line(String text, int most) {
        return cut(visibleLine(text, 4 * most), most, "…");
    }

    /** What may stand in a mail's header, or in a message about one: a line of at most 300 characters. */
    public static String header(String text) {
        return line(text, LONGEST_HEADER);
    }

    /** The text as a message cites it: in quotes, at most 60 characters and an ellipsis of it. */
    public static String quoted(String text) {
        String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return "'"
                + UNSEEN.matcher(cut.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ")).replaceAll("") + "'";
    }

    /** Several lines, as long as they are: for terminals, where no character may move the cursor, and for paragraphs. */
    public static String lines(String text) {
        String broken = LINE_END.matcher(text).replaceAll("\n");
        return CONTROL.matcher(UNSEEN.matcher(broken).replaceAll("")).replaceAll("");
    }

    /** Whether there is anything that could end the line, or that makes one value look like another. */
    public static boolean deceives(String text) {
        return DECEIVING.matcher(text).find();
    }

    /**
     * A line of at most {@code most} characters.
     *
     * @param ellipsis what is set behind the last whole word; a word that is cut itself ends with {@code …} alone
     */
    public static String cut(String line, int most, String ellipsis) {
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most - ellipsis.length());
        if (space > most / 2) {
            return line.substring(0, space) + ellipsis;
        }
        int hard = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, hard) + "…";
    }

    /** What is kept of a text that is shown later: a character that has none yet may have one then. */
    static String folded(String text) {
        return isFolded(text) ? text.strip() : folded(text, HIDDEN);
    }

    private static String visibleLine(String text, int longest) {
        String bounded = text.length() > longest ? text.substring(0, longest) : text;
        return isFolded(bounded) ? bounded.strip() : folded(bounded, UNSEEN);
    }

    private static String folded(String text, Pattern hidden) {
        String visible = hidden.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(GAP.matcher(visible).replaceAll(" "), Normalizer.Form.NFC);
        return STACKED.matcher(composed).replaceAll("$1").strip();
    }

    /** As most texts are: nothing but single spaces, Latin letters (below U+0300 NFC changes nothing), digits, punctuation. */
    private static boolean isFolded(String text) {
        char before = 'a';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ordinary =
                    (c > ' ' && c < 0x7f) || (c > 0xa0 && c < 0x300 && c != SOFT_HYPHEN) || (c >= '‐' && c <= '‧');
            if (!ordinary && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }
}
