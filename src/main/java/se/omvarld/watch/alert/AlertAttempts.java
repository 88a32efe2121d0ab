package se.omvarld.watch.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.omvarld.mail.SmtpFailure;

/** One try to tell operators after the other: who was reached, and what the log says of it, each thing once. */
public final class AlertAttempts {
    private static final int REMEMBERED = 10_000;

    private final Set<HealthChange> logged = new HashSet<>();
    private String said = "";
    private int reached;
    private int missed;

    /** A try begins. Returns the sources' changes that the log does not know yet. */
    public synchronized List<HealthChange> begin(Alert alert) {
        reached = 0;
        missed = 0;
        if (logged.size() > REMEMBERED) {
            logged.clear();
        }
        List<HealthChange> fresh = alert.changes().stream()
                .filter(change -> !logged.contains(change))
                .toList();
        logged.addAll(fresh);
        return fresh;
    }

    /** One operator has it. */
    public synchronized void reached() {
        reached++;
    }

    /** One operator was not reached; true when the log has not said so of the try before. */
    public synchronized boolean missed(String recipient, SmtpFailure failure) {
        return missed(recipient, failure.sentence());
    }

    /** The same of an output beside mail, or in other words. */
    public synchronized boolean missed(String recipient, String sentence) {
        missed++;
        String line = recipient + ": " + sentence;
        boolean fresh = !line.equals(said);
        said = line;
        return fresh;
    }

    /** Whether operators know: one of them was reached, or there is none. */
    public synchronized boolean isTold() {
        return reached > 0 || missed == 0;
    }
}
