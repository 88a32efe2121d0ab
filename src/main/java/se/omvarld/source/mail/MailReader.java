package se.omvarld.source.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/** Takes a mail as the server gives it apart. What cannot be parsed is refused, never half read. */
public final class MailReader {
    /** Of the header of a whole mail, and of each part: what is fetched of it, and parsed. */
    public static final int MOST_HEADER_BYTES = MimeComplexityCheck.MOST_HEADER_BYTES;

    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_HEADERS = 50;
    /** Of longer ones only so much is read. */
    static final int LONGEST_HEADER = 10_000;

    private static final int LONGEST_SUBJECT = 1000;

    /** An address has 320 characters at most; beyond some encoded names nothing honest is longer. */
    private static final int LONGEST_FROM = 1000;

    /** One plain address. What needs quotes or groups to be one is read otherwise by every program. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{C}@<>()\\[\\],;:\"\\\\]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*+");

    /** Addresses and names may be in UTF-8 without encoding (RFC 6532). */
    private static final Session SESSION = session();

    private static Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    /**
     * What the header of a mail on the server says, its body untouched: enough to know whose it is. The size is asked first,
     * by itself, since servers describe a hostile mail (ENVELOPE, BODYSTRUCTURE) at any length.
     *
     * @throws RefusedMailException when the mail or its header is too large
     * @throws MessagingException when the server cannot be asked
     */
    public ReceivedMail head(Message onServer) throws MessagingException {
        if (onServer.getFolder() != null) {
            FetchProfile size = new FetchProfile();
            size.add(FetchProfile.Item.SIZE);
            onServer.getFolder().fetch(new Message[] {onServer}, size);
        }
        refuseLarge(onServer);
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
        return parse(bytes.toByteArray());
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
            return parsed(new MimeMessage(SESSION, new SharedByteArrayInputStream(bytes)), 0);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw e instanceof RefusedMailException refused ? refused : new RefusedMailException(MailRefusal.BROKEN, e);
        }
    }

    static ReceivedMail parsed(MimeMessage message, int depth) throws MessagingException, IOException {
        MailParts parts = new MailParts();
        parts.add(message, depth);
        return mail(message, parts);
    }

    private static ReceivedMail mail(MimeMessage message, MailParts parts) throws MessagingException {
        return new ReceivedMail(
                sender(message),
                subject(message),
                header(message, "Date"),
                header(message, "Message-ID"),
                isAutomatic(message),
                headers(message, "Authentication-Results"),
                parts.html(),
                parts.text(),
                parts.pdf(),
                parts.document(),
                parts.inner());
    }

    private static String sender(MimeMessage message) throws MessagingException {
        List<String> from = headers(message, "From");
        if (from.size() != 1 || from.get(0).length() > LONGEST_FROM) {
            return "";
        }
        InternetAddress[] addresses = InternetAddress.parseHeader(from.get(0), false);
        boolean isOne = addresses.length == 1 && addresses[0].getAddress() != null;
        String address = isOne ? addresses[0].getAddress() : "";
        String lower = address.toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(lower).matches() && Normalizer.isNormalized(address, Normalizer.Form.NFKC) ? lower : "";
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String raw = MimeUtility.unfold(header(message, "Subject"));
        try {
            return cut(MimeUtility.decodeText(raw), LONGEST_SUBJECT);
        } catch (UnsupportedEncodingException e) {
            return cut(raw, LONGEST_SUBJECT);
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted").strip();
        return (!submitted.isEmpty() && !submitted.equalsIgnoreCase("no"))
                || header(message, "Precedence").equalsIgnoreCase("auto_reply")
                || message.isMimeType("multipart/report");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return headers(message, name).stream().findFirst().orElse("");
    }

    private static List<String> headers(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .limit(MOST_HEADERS)
                        .map(value -> cut(value, LONGEST_HEADER))
                        .toList();
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
