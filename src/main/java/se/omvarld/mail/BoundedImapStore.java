package se.omvarld.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import se.omvarld.source.mail.MailReader;

/**
 * An IMAP mailbox of which no more of a mail's header is fetched than is read, whoever asks for it and for which fields:
 * otherwise the first question for any header loads all of it, and a stranger decides how much that is.
 */
public class BoundedImapStore extends IMAPStore {
    /** So much more that the reader sees that a header is too large. */
    private static final int FETCHED = MailReader.MOST_HEADER_BYTES + 1024;

    /** The session's property for whoever wants to know that a folder could not be opened. */
    public static final String UNOPENED = BoundedImapStore.class.getName() + ".unopened";

    /** Made by the session, by its name. */
    public BoundedImapStore(Session session, URLName url) {
        super(session, url);
    }

    static Provider provider() {
        return new Provider(Provider.Type.STORE, "imap", BoundedImapStore.class.getName(), "Omvärldsbevakning", null);
    }

    @Override
    protected IMAPProtocol newIMAPProtocol(String host, int port) throws IOException, ProtocolException {
        return new IMAPProtocol(name, host, port, session.getProperties(), isSSL, logger) {
            @Override
            public BODY peekBody(int message, String section) throws ProtocolException {
                return section.startsWith("HEADER")
                        ? peekBody(message, section, 0, FETCHED)
                        : super.peekBody(message, section);
            }
        };
    }

    @Override
    protected IMAPFolder newIMAPFolder(String fullName, char separator, Boolean isNamespace) {
        return new IMAPFolder(fullName, separator, this, isNamespace) {
            @Override
            @SuppressWarnings("unchecked") // only what is a consumer of exceptions is set
            public synchronized void open(int mode) throws MessagingException {
                try {
                    super.open(mode);
                } catch (MessagingException e) {
                    if (session.getProperties().get(UNOPENED) instanceof Consumer<?> told) {
                        ((Consumer<Exception>) told).accept(e);
                    }
                    throw e;
                }
            }
        };
    }
}
