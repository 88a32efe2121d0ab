package se.omvarld.store.poll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.mail.MailClassifier;

/** What the mailbox has brought since it was last asked: one report a source, however many mails. */
public final class MailboxReports {
    private static final String MAILBOX = MailClassifier.FORWARDS.id();

    private final String failedFolder;
    private final Map<String, PollReport> bySource = new LinkedHashMap<>();
    private int refused;
    private Round round = new Round();

    /** The mails between two looks into the inbox: how many were put aside, and whether any other was met. */
    private static final class Round {
        private int aside;
        private boolean understood;
    }

    /**
     * @param failedFolder where mails lie that were not read
     */
    public MailboxReports(String failedFolder) {
        this.failedFolder = failedFolder;
    }

    /** A mail was read, or its source failed, or the mailbox was empty. */
    public synchronized void add(PollReport report) {
        round.understood |= !report.failed();
        bySource.merge(report.source(), report, MailboxReports::together);
    }

    /** A mail was put aside. */
    public synchronized void refused() {
        refused++;
        round.aside++;
    }

    /** A mail that is no item was put aside and understood all the same: whom it concerns is told, or need not be. */
    public synchronized void understood() {
        round.understood = true;
    }

    /**
     * A round has ended, and another begins.
     *
     * @return the failure that it is when all its mails were put aside and none was understood; else null
     */
    public synchronized IOException ended() {
        Round over = round;
        round = new Round();
        return over.aside == 0 || over.understood
                ? null
                : new IOException("none of the round's mails (" + over.aside + ") was read; they lie in " + failedFolder
                        + ", each with a note that says why");
    }

    /** The reports, the mailbox's own last; they begin anew. */
    public synchronized List<PollReport> take() {
        PollReport well = new PollReport(MAILBOX, PollReport.State.OK, 0, 0, 0, 0, 0, FailureCause.NONE, "", List.of());
        PollReport mailbox = bySource.getOrDefault(MAILBOX, well);
        bySource.remove(MAILBOX);
        List<PollReport> reports = new ArrayList<>(bySource.values());
        // Where the round failed, they may not have been moved.
        String where = mailbox.failed() ? "" : "; they lie in " + failedFolder;
        reports.add(refused == 0 ? mailbox : with(mailbox, refused + " mails were not read" + where));
        bySource.clear();
        refused = 0;
        return reports;
    }

    private static PollReport together(PollReport one, PollReport other) {
        boolean failed = other.failed();
        return new PollReport(
                one.source(),
                failed ? other.state() : one.state(),
                0,
                one.items() + other.items(),
                one.fresh() + other.fresh(),
                one.picked() + other.picked(),
                one.millis() + other.millis(),
                failed ? other.cause() : one.cause(),
                failed ? other.message() : one.message(),
                Stream.concat(one.kept().stream(), other.kept().stream()).toList());
    }

    private static PollReport with(PollReport report, String message) {
        String told = report.message().isEmpty() ? message : report.message() + "; " + message;
        return new PollReport(
                report.source(),
                report.state(),
                report.http(),
                report.items(),
                report.fresh(),
                report.picked(),
                report.millis(),
                report.cause(),
                told,
                report.kept());
    }
}
