package se.omvarld.edition.choice;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an answer as its mail program shows it.
 *
 * @param text on one line, with single spaces
 * @param quoted whether it is marked as quoted
 * @param kind what its markup says that it is
 */
record ReplyLine(String text, boolean quoted, Kind kind) {

    /** What markup says of a line. */
    enum Kind {
        PLAIN,
        HEADING,
        SIGNATURE
    }

    private static final int LONGEST = 3000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]+");
    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern BULLET = Pattern.compile("^(?:[*•·▪◦‣–—➢➤►✓✔■●○→-]|o(?= {2,}))\\s+(?=\\S)");

    /** Bold and slanted words, as programs write them in plain text. */
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}*_])[*_]{1,2}(?=[\\p{L}\\p{Nd}])|(?<=[\\p{L}\\p{Nd}.:,!])[*_]{1,2}(?![\\p{L}\\p{Nd}*_])");

    private static final Pattern REMARK = Pattern.compile("(?iu)(?<=\\bkommentar)\\b\\W{0,3}");

    static ReplyLine of(String raw, boolean quoted, Kind kind) {
        String bounded = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        String visible = INVISIBLE.matcher(bounded).replaceAll("");
        return new ReplyLine(
                GAP.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip(),
                quoted,
                kind);
    }

    /** The same without the mark of a list's point, and without emphasis before a comment's words. */
    String said() {
        String point = BULLET.matcher(text).replaceFirst("");
        Matcher remark = REMARK.matcher(point);
        int end = remark.find() ? remark.end() : point.length();
        return EMPHASIS.matcher(point.substring(0, end)).replaceAll("") + point.substring(end);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
