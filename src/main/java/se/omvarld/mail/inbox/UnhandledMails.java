package se.omvarld.mail.inbox;

import java.util.Optional;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import se.omvarld.store.health.HandledMails;
import se.omvarld.store.health.HandledMails.Handled;

/** Which mails of the inbox Camel hands to the route: all that were not dealt with. */
public final class UnhandledMails extends ServiceSupport implements IdempotentRepository {
    private final HandledMails handled;

    public UnhandledMails(HandledMails handled) {
        this.handled = handled;
    }

    /**
     * A mail was dealt with, and can be moved.
     *
     * @param key from {@link MailUid}
     * @param folder where it goes
     * @param note what a note beside it is to say; null for none
     */
    public void handled(String key, String folder, String note) {
        handled.add(new Handled(mailbox(key), uid(key), folder, Optional.ofNullable(note)));
    }

    private static String mailbox(String key) {
        return key.substring(0, key.lastIndexOf('-'));
    }

    private static long uid(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    }

    @Override
    public boolean add(String key) {
        return !contains(key);
    }

    @Override
    public boolean contains(String key) {
        return handled.contains(mailbox(key), uid(key));
    }

    /** That Camel is done with a mail does not say that it was dealt with. */
    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public boolean remove(String key) {
        return true;
    }

    @Override
    public void clear() {}
}
