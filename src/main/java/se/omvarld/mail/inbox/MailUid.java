package se.omvarld.mail.inbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;

/**
 * A mail's name while it lies in the inbox, from the numbers that the server gives (RFC 3501, 2.3.1.1). Camel's own asks the
 * mail for its headers, which a broken or hostile one may lack or share with another.
 */
public final class MailUid implements MailUidGenerator {

    @Override
    public String generateUuid(MailEndpoint endpoint, Message message) {
        try {
            return mailbox(message.getFolder()) + "-" + ((UIDFolder) message.getFolder()).getUID(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server does not number its mails", e);
        }
    }

    /** The same numbers may be given by another server, to another login, and after a folder was made anew. */
    static String mailbox(Folder inbox) throws MessagingException {
        URLName server = inbox.getStore().getURLName();
        return "%s@%s/%s/%d"
                .formatted(
                        server.getUsername(),
                        server.getHost(),
                        inbox.getFullName(),
                        ((UIDFolder) inbox).getUIDValidity());
    }
}
