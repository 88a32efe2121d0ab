package se.omvarld.source.mail.part;

import se.omvarld.source.config.UnreadableSourceException;

/** A mail that becomes no item. */
public final class RefusedMailException extends UnreadableSourceException {
    private final MailRefusal why;

    public RefusedMailException(MailRefusal why) {
        this(why, null);
    }

    public RefusedMailException(MailRefusal why, Throwable cause) {
        super("the mail was not read: " + why.english(), cause);
        this.why = why;
    }

    public MailRefusal why() {
        return why;
    }
}
