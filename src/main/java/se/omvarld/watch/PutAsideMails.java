package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.IncidentRecorder;

/**
 * Counts the mails of a day that were put aside unread. A few strangers' mails are everyday; operators are told of many, and of
 * each that does not say whose it is: it may be somebody's whom we wait for.
 */
public final class PutAsideMails {
    private static final String NAME = IncidentKind.MAILS.name("");
    private static final int MANY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final IncidentRecorder incidents;
    private final String folder;
    private final Clock clock;
    private Instant since = Instant.MIN;
    private int all;
    private int nobodys;

    /** @param folder the mailbox's folder where they lie */
    public PutAsideMails(IncidentRecorder incidents, String folder, Clock clock) {
        this.incidents = incidents;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Another mail was put aside.
     *
     * @param mail what was read of it; null when not even its header could be read
     */
    public synchronized void add(ReceivedMail mail) {
        beginAnew();
        all++;
        nobodys += mail == null || mail.sender().isEmpty() ? 1 : 0;
    }

    /** After each look into the mailbox. */
    public synchronized void look() {
        beginAnew();
        if (nobodys > 0 || all >= MANY) {
            incidents.raise(
                    NAME,
                    "put aside within a day: " + all + ", without a clear sender: " + nobodys + "; they lie in "
                            + folder + " of the mailbox, each with a note that says why");
        } else {
            incidents.mend(NAME);
        }
    }

    private void beginAnew() {
        Instant now = clock.instant();
        if (since.isBefore(now.minus(DAY))) {
            since = now;
            all = 0;
            nobodys = 0;
        }
    }
}
