package se.omvarld.mail;

import java.util.regex.Pattern;

/** Text from elsewhere as one short line, fit for a header or a log. */
final class HeaderText {
    private static final int LONGEST = 300;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern RUNS = Pattern.compile("[\\s\\p{C}\\p{Z}]+");

    private HeaderText() {}

    static boolean hasControls(String text) {
        return CONTROLS.matcher(text).find();
    }

    static String text(String text) {
        String bounded = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String line = RUNS.matcher(bounded).replaceAll(" ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
