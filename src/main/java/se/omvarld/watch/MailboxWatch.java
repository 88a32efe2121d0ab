package se.omvarld.watch;

import java.util.Optional;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceHealth.State;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Whether the mailbox has begun to fail, or is well again, and operators do not know it. */
public final class MailboxWatch {
    private final SourceStates states;
    private final boolean tells;

    /**
     * @param tells false for a command: who asked it sees what it says
     */
    public MailboxWatch(Store store, boolean tells) {
        this.states = new SourceStates(store);
        this.tells = tells;
    }

    /** After each look into the mailbox. */
    public boolean isTurned() {
        return tells
                && states.of(MailClassifier.FORWARDS.id())
                        .filter(mailbox ->
                                isFailing(mailbox) != (mailbox.health().told() == State.FAILING))
                        .isPresent();
    }

    private static boolean isFailing(SourceState mailbox) {
        return HealthDiagnosis.of(mailbox, Optional.empty(), Optional.empty()).state() == State.FAILING;
    }
}
