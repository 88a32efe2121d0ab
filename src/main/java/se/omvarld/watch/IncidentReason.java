package se.omvarld.watch;

import java.util.regex.Pattern;

/** What is wrong in an incident, as the log and the mails show it. */
final class IncidentReason {
    private static final int LONGEST = 600;
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private IncidentReason() {}

    /** One line of visible characters, of a length that fits into a mail. */
    static String line(String text) {
        String bounded = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String line = UNSEEN.matcher(bounded).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line.isEmpty() ? "no reason is known" : line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Of a failure: the innermost cause, with its kind. */
    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return line(root.getClass().getSimpleName() + ": " + root.getMessage());
    }
}
