package se.omvarld.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A message whose Message-ID stays, where Jakarta Mail would give it a new one at each saving. */
final class FixedIdMessage extends MimeMessage {
    private final String id;

    FixedIdMessage(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
