package se.omvarld.watch.alert;

import se.omvarld.item.text.DisplayText;
import se.omvarld.store.db.StoreFailure;

/** What is wrong in an incident, as the log and the mails show it. */
public final class IncidentReason {
    private static final int LONGEST = 600;

    private IncidentReason() {}

    /** One line of visible characters, of a length that fits into a mail. */
    static String line(String text) {
        String line = DisplayText.line(text, LONGEST);
        return line.isEmpty() ? "no reason is known" : line;
    }

    /** Of a failure: what is known of a store's, else the innermost cause, with its kind. */
    public static String of(Throwable failure) {
        return StoreFailure.of(failure)
                .map(known -> line("the store: " + known))
                .orElseGet(() -> innermost(failure));
    }

    /** Of a failure that words itself: what is known of a store's, else its own sentence. */
    public static String sentence(Throwable failure) {
        return StoreFailure.of(failure)
                .map(known -> line("the store: " + known))
                .orElseGet(() -> line(failure.getMessage()));
    }

    private static String innermost(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return line(root.getClass().getSimpleName() + ": " + root.getMessage());
    }
}
