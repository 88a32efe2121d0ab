package se.omvarld.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.SharedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The parts within a part; each one's header is measured before it is parsed. */
final class BoundedMultipart extends MimeMultipart {

    BoundedMultipart(MimePart part) throws MessagingException {
        super(new MimePartDataSource(part));
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream part) throws MessagingException {
        try (InputStream start = ((SharedInputStream) part).newStream(0, -1)) {
            MimeComplexityCheck.checkHeader(start);
        } catch (IOException e) {
            throw new MessagingException("the part cannot be read", e);
        }
        return super.createMimeBodyPart(part);
    }
}
