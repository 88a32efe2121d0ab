package se.omvarld.source.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.mail.part.MailHeaders;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.MimeComplexityCheck;
import se.omvarld.source.mail.part.RefusedMailException;

/** Takes a mail as the server gives it apart. What cannot be parsed is refused, never half read. */
public final class MailReader {
    /** Of the header of a whole mail, and of each part: what is fetched of it, and parsed. */
    public static final int MOST_HEADER_BYTES = MimeComplexityCheck.MOST_HEADER_BYTES;

    private static final int MOST_BYTES = 20_000_000;
    private static final Session SESSION = Session.getInstance(new Properties());

    /**
     * What the header of a mail on the server says, its body untouched: enough to know whose it is, however large it is. Its
     * size and when it came are asked first, by themselves, since servers describe a hostile mail (ENVELOPE, BODYSTRUCTURE)
     * at any length, or fail at it.
     *
     * @throws RefusedMailException when its header is too large
     * @throws MessagingException when the server cannot be asked
     */
    public ReceivedMail head(Message onServer) throws MessagingException {
        if (onServer.getFolder() != null) {
            FetchProfile asked = new FetchProfile();
            asked.add(FetchProfile.Item.SIZE);
            asked.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
            onServer.getFolder().fetch(new Message[] {onServer}, asked);
        }
        List<String> lines = Collections.list(((MimeMessage) onServer).getAllHeaderLines());
        MimeComplexityCheck.checkHeader(lines);
        MimeMessage header = new MimeMessage(SESSION);
        for (String line : lines) {
            header.addHeaderLine(line);
        }
        return mail(header, new MailParts());
    }

    /**
     * Reads a mail from the server. It is not marked as read when the message is set to peek.
     *
     * @throws RefusedMailException when it is too large or broken
     * @throws MessagingException when the server cannot be asked
     */
    public ReceivedMail read(Message onServer) throws MessagingException, IOException {
        refuseLarge(onServer);
        Bounded bytes = new Bounded();
        onServer.writeTo(bytes);
        ReceivedMail mail = parse(bytes.toByteArray());
        return DateParser.parse(mail.date()).isEmpty() ? mail.at(received(onServer)) : mail;
    }

    /** When the server took it; it was asked for by {@link #head}. */
    private static String received(Message onServer) throws MessagingException {
        Date date = onServer.getReceivedDate();
        return date == null
                ? ""
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static void refuseLarge(Message onServer) throws MessagingException {
        if (onServer.getSize() > MOST_BYTES) {
            throw new RefusedMailException(MailRefusal.TOO_LARGE);
        }
    }

    /**
     * Reads a mail's bytes.
     *
     * @throws RefusedMailException when it is broken, or made to take memory
     */
    public ReceivedMail parse(byte[] bytes) {
        try {
            MimeComplexityCheck.check(bytes);
            return parsed(message(bytes), 0);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw e instanceof RefusedMailException refused ? refused : new RefusedMailException(MailRefusal.BROKEN, e);
        }
    }

    static MimeMessage message(byte[] bytes) throws MessagingException {
        return new MimeMessage(SESSION, new SharedByteArrayInputStream(bytes));
    }

    static ReceivedMail parsed(MimeMessage message, int depth) throws MessagingException, IOException {
        MailParts parts = new MailParts();
        parts.add(message, depth);
        return mail(message, parts);
    }

    private static ReceivedMail mail(MimeMessage message, MailParts parts) throws MessagingException {
        MailHeaders headers = new MailHeaders(message);
        return new ReceivedMail(
                headers.sender(),
                headers.subject(),
                headers.first("Date"),
                headers.first("Message-ID"),
                headers.isAutomatic(),
                Stream.concat(headers.all("In-Reply-To").stream(), headers.all("References").stream())
                        .toList(),
                headers.all("Authentication-Results"),
                parts.texts().html(),
                parts.texts().text(),
                parts.pdf(),
                parts.document(),
                parts.mails(),
                parts.invitation());
    }

    /** Servers state a size; this holds when one states it wrongly. */
    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int octet) {
            refuseBeyond(1);
            super.write(octet);
        }

        @Override
        public synchronized void write(byte[] octets, int offset, int length) {
            refuseBeyond(length);
            super.write(octets, offset, length);
        }

        private void refuseBeyond(int more) {
            if ((long) count + more > MOST_BYTES) {
                throw new RefusedMailException(MailRefusal.TOO_LARGE);
            }
        }
    }
}
