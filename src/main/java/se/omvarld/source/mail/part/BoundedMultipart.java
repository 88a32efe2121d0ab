package se.omvarld.source.mail.part;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.SharedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import se.omvarld.source.mime.HeaderParameters;

/** The parts within a part; each one's header is measured before it is parsed. One that says that it holds none is empty. */
public final class BoundedMultipart extends MimeMultipart {

    public BoundedMultipart(MimePart part, HeaderParameters content) throws MessagingException, IOException {
        super(source(part, content));
        allowEmpty = endsAtOnce(part, content);
    }

    /** The part with its type written as it should be. */
    private static DataSource source(MimePart part, HeaderParameters content) {
        String border = content.get("boundary");
        boolean plain = border.matches("[ -~&&[^\"\\\\]]{1,200}");
        return new MimePartDataSource(part) {
            @Override
            public InputStream getInputStream() throws IOException {
                try {
                    return PartHeader.raw(part); // several parts are never encoded as one (RFC 2045, 6.4)
                } catch (MessagingException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public OutputStream getOutputStream() {
                throw new UnsupportedOperationException("read only");
            }

            @Override
            public String getContentType() {
                return content.value() + (plain ? "; boundary=\"" + border + "\"" : "");
            }
        };
    }

    private static boolean endsAtOnce(MimePart part, HeaderParameters content) throws MessagingException, IOException {
        String border = content.get("boundary");
        try (InputStream in = PartHeader.raw(part)) {
            String start = new String(in.readNBytes(10_000), StandardCharsets.ISO_8859_1);
            return start.isBlank() || (!border.isEmpty() && start.contains("--" + border + "--"));
        }
    }

    @Override
    protected void initializeProperties() {
        boolean empty = allowEmpty;
        super.initializeProperties();
        allowEmpty = empty;
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
