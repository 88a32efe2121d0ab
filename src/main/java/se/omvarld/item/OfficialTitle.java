package se.omvarld.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title without the joints that publishing systems lose: regeringen.se glues a reference number ("…omsorgsmarknadDir.
 * 2025:90") and a subtitle ("…förordningenSäker användning") to a title. Doing it twice changes nothing.
 */
public final class OfficialTitle {
    private static final String RECORD = "\\p{Lu}{1,2}\\p{Ll}?\\d{4}/\\d{3,5}";
    /** Directives, bills, letters, inquiries, department papers, EU memoranda, registry numbers. */
    private static final Pattern GLUED = Pattern.compile("(?<=[\\p{L}\\p{N})”\"’.!?])((?:[Dd]ir|[Pp]rop|[Ss]kr)\\.? ?"
            + "\\d{4}(?:/\\d\\d)?:\\d{1,4}|(?:SOU|Ds) ?\\d{4}:\\d{1,4}|\\d{4}/\\d\\d:FPM\\d{1,4}|" + RECORD + ")$");

    private static final Pattern RECORD_NUMBER = Pattern.compile(" \\(" + RECORD + "\\)$");
    /** A word that begins small does not go on with a capital; brands (AstraZeneca, eHälsa) begin otherwise. */
    private static final Pattern SUBTITLE = Pattern.compile("(?<!\\p{L})(\\p{Ll}{5,})(?=\\p{Lu}\\p{Ll}{2})");

    private static final Pattern DASH =
            Pattern.compile("(?<=\\p{L}{2})–\\s+(?!(?:och|eller|samt|respektive)\\b)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TIGHT = Pattern.compile("((?:SOU|Ds)|(?:[Dd]ir|[Pp]rop|[Ss]kr)\\.)(?=\\d{4}[:/])");

    private OfficialTitle() {}

    /** For example {@code Åtgärder för en sund omsorgsmarknad (Dir. 2025:90)}. */
    public static String apart(String title) {
        return mayHoldJoint(title) ? cut(title) : title;
    }

    /** Most titles hold none of what a joint needs, and the patterns are slow: a number at the end, a dash, a slash or a
     * colon, or a capital within a word. */
    private static boolean mayHoldJoint(String title) {
        boolean small = false;
        char c = ' ';
        for (int i = 0; i < title.length(); i++) {
            c = title.charAt(i);
            if (c == '–' || c == ':' || c == '/' || Character.isSurrogate(c) || (small && Character.isUpperCase(c))) {
                return true;
            }
            small = Character.isLowerCase(c);
        }
        return c >= '0' && c <= '9';
    }

    static String cut(String title) {
        Matcher glued = GLUED.matcher(title);
        String name = title;
        String number = "";
        if (glued.find()) {
            name = title.substring(0, glued.start());
            number = name.contains(glued.group(1)) ? "" : " (" + glued.group(1) + ")";
        }
        String whole = SUBTITLE.matcher(DASH.matcher(name).replaceAll(" – ")).replaceAll("$1 – ");
        return TIGHT.matcher(whole + number).replaceAll("$1 ");
    }

    /** The title without a registry number at its end, which says nothing to readers. */
    public static String withoutRecordNumber(String title) {
        return RECORD_NUMBER.matcher(title).replaceFirst("");
    }
}
