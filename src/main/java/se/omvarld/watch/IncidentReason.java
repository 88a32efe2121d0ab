package se.omvarld.watch;

import se.omvarld.item.text.DisplayText;


/** What is wrong in an incident, as the log and the mails show it. */
final class IncidentReason {
    private static final int LONGEST = 600;

    private IncidentReason() {}

    /** One line of visible characters, of a length that fits into a mail. */
    static String line(String text) {
        String line = DisplayText.line(text, LONGEST);
        return line.isEmpty() ? "no reason is known" : line;
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
