package se.omvarld.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
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
            return message.getFolder() instanceof UIDFolder folder
                    ? folder.getUIDValidity() + "-" + folder.getUID(message)
                    : "number-" + message.getMessageNumber();
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server does not number its mails", e);
        }
    }
}
