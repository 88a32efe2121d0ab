package se.omvarld.source.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.mime.EncodedWords;

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

    /** A name before the address whose comma should have been quoted. It holds no other address. */
    private static final Pattern UNQUOTED_NAME = Pattern.compile("[^@<>()\\[\\]:;\\\\]{1,500}<([^<>\\s]+)>\\s*");

    /** How programs of many years say that they answered by themselves; RFC 3834 came later. */
    private static final List<String> AUTOMATIC = List.of(
            "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply", "X-AutoReply-From");

    private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile(
            "(?iu)\\s*(?:autosvar|automatiskt svar|frånvaromeddelande|frånvaro(?=\\s*:)"
                    + "|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|automatische antwort|automatisk svar)\\b.*");

    private static final Pattern AUTOMATIC_PRECEDENCE = Pattern.compile("(?i)\\s*(?:auto_reply|bulk|junk)\\s*");

    /** Addresses and names may be in UTF-8 without encoding (RFC 6532). */
    private static final Session SESSION = session();

    private static Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

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
        boolean undated = DateParser.parse(mail.date()).isEmpty() && onServer.getFolder() != null;
        return undated ? mail.at(received(onServer)) : mail;
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
        return new ReceivedMail(
                sender(message),
                subject(message),
                header(message, "Date"),
                header(message, "Message-ID"),
                isAutomatic(message),
                Stream.concat(headers(message, "In-Reply-To").stream(), headers(message, "References").stream())
                        .toList(),
                headers(message, "Authentication-Results"),
                parts.html(),
                parts.text(),
                parts.pdf(),
                parts.document(),
                parts.mails(),
                parts.invitation());
    }

    private static String sender(MimeMessage message) throws MessagingException {
        List<String> from = headers(message, "From");
        if (from.size() != 1 || from.get(0).length() > LONGEST_FROM) {
            return "";
        }
        String address = address(from.get(0));
        String lower = address.toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(lower).matches() && Normalizer.isNormalized(address, Normalizer.Form.NFKC) ? lower : "";
    }

    private static String address(String from) {
        Matcher unquoted = UNQUOTED_NAME.matcher(from);
        if (unquoted.matches() && from.contains(",") && !from.contains("\"")) {
            return unquoted.group(1);
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(from, false);
            boolean isOne = addresses.length == 1 && addresses[0].getAddress() != null;
            return isOne ? addresses[0].getAddress() : "";
        } catch (AddressException e) {
            return "";
        }
    }

    private static String subject(MimeMessage message) throws MessagingException {
        return cut(EncodedWords.decoded(header(message, "Subject")), LONGEST_SUBJECT);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted").strip();
        return (!submitted.isEmpty() && !submitted.equalsIgnoreCase("no"))
                || AUTOMATIC_PRECEDENCE.matcher(header(message, "Precedence")).matches()
                || header(message, "X-Auto-Response-Suppress")
                        .strip()
                        .equalsIgnoreCase("All") // less is what people's mails ask
                || hasAny(message, AUTOMATIC)
                || AUTOMATIC_SUBJECT.matcher(subject(message)).matches()
                || PartHeader.of(message).type().equals("multipart/report");
    }

    private static boolean hasAny(MimeMessage message, List<String> names) throws MessagingException {
        for (String name : names) {
            if (!header(message, name).isBlank()
                    && !header(message, name).strip().equalsIgnoreCase("no")) {
                return true;
            }
        }
        return false;
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
