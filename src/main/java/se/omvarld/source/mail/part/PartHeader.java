package se.omvarld.source.mail.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import se.omvarld.source.mime.HeaderParameters;

/**
 * What a part of a mail is: by its name, by its type, and when neither tells, by how it begins.
 *
 * @param content its type with parameters, for example the charset
 * @param isAttached whether it says that it is an attachment
 * @param name its file's name, decoded; may be empty
 */
public record PartHeader(HeaderParameters content, boolean isAttached, String name) {
    /** What is done with a file. */
    public enum Kind {
        MAIL,
        OUTLOOK_MAIL,
        TNEF,
        SIGNED,
        PDF,
        CALENDAR,
        DOCUMENT,
        OTHER
    }

    /** A file's name has 255 bytes at most, which are 900 letters when each is encoded. */
    private static final int LONGEST_NAME = 900;

    /** What people send drafts as; not all can be read, and then they are told. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?iu).*\\.(?:docx|docm|dotx|dotm|doc|odt|rtf|pages|zip|7z|rar)");

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.template", ".dotx"),
            Map.entry("application/vnd.ms-word.document.macroenabled.12", ".docm"),
            Map.entry("application/msword", ".doc"),
            Map.entry("application/vnd.oasis.opendocument.text", ".odt"),
            Map.entry("application/rtf", ".rtf"),
            Map.entry("text/rtf", ".rtf"),
            Map.entry("application/vnd.apple.pages", ".pages"),
            Map.entry("application/x-iwork-pages-sffpages", ".pages"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/x-zip-compressed", ".zip"));

    private static final Map<String, Kind> KINDS = Map.of(
            "message/rfc822", Kind.MAIL,
            "message/global", Kind.MAIL,
            "application/vnd.ms-outlook", Kind.OUTLOOK_MAIL,
            "application/ms-tnef", Kind.TNEF,
            "application/vnd.ms-tnef", Kind.TNEF,
            "application/pkcs7-mime", Kind.SIGNED,
            "application/x-pkcs7-mime", Kind.SIGNED,
            "application/ics", Kind.CALENDAR,
            "application/pdf", Kind.PDF);

    public static PartHeader of(MimePart part) throws MessagingException {
        MailHeaders headers = new MailHeaders(part);
        HeaderParameters type = HeaderParameters.of(headers.first("Content-Type"));
        HeaderParameters disposition = HeaderParameters.of(headers.first("Content-Disposition"));
        String said = disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
        String name = said.substring(0, Math.min(said.length(), LONGEST_NAME)).strip();
        return new PartHeader(type, disposition.value().equals("attachment"), name);
    }

    public String type() {
        return content.value().isEmpty() ? "text/plain" : content.value();
    }

    /** The same within parts of a type; those of a digest are mails when nothing else is said (RFC 2046, 5.1.5). */
    public PartHeader within(String type) {
        boolean mail = content.value().isEmpty() && type.equals("multipart/digest");
        return mail ? new PartHeader(HeaderParameters.of("message/rfc822"), isAttached, name) : this;
    }

    /** Whether it is to be read with the mail, and not a file. */
    public boolean isText() {
        return type().startsWith("text/")
                && !isAttached
                && !DOCUMENT.matcher(name).matches();
    }

    public Kind kind(byte[] bytes) {
        String low = name.toLowerCase(Locale.ROOT);
        if (KINDS.containsKey(type()) && !DOCUMENT.matcher(low).matches()) {
            return KINDS.get(type());
        } else if (low.endsWith(".eml")) {
            return Kind.MAIL;
        } else if (low.endsWith(".msg")) {
            return Kind.OUTLOOK_MAIL;
        } else if (low.equals("winmail.dat")) {
            return Kind.TNEF;
        } else if (low.equals("smime.p7m")) {
            return Kind.SIGNED;
        } else if (low.endsWith(".pdf")) {
            return Kind.PDF;
        } else if (low.endsWith(".ics")) {
            return Kind.CALENDAR;
        }
        boolean known = DOCUMENT.matcher(low).matches() || ENDINGS.containsKey(type());
        return known || (isUnnamed() && !ending(bytes).isEmpty())
                ? Kind.DOCUMENT
                : begins(bytes, "%PDF-") ? Kind.PDF : Kind.OTHER;
    }

    /** Of the kind that the name should say, by what it is. */
    public String ending(byte[] bytes) {
        if (begins(bytes, "PK\u0003\u0004")) {
            String start = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean isWord = start.contains("word/") && start.contains("[Content_Types].xml");
            boolean isText = start.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", 30);
            return isWord ? ".docx" : isText ? ".odt" : ENDINGS.getOrDefault(type(), "");
        } else if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            return ENDINGS.getOrDefault(type(), ".doc");
        }
        return begins(bytes, "{\\rtf") ? ".rtf" : ENDINGS.getOrDefault(type(), "");
    }

    private boolean isUnnamed() {
        return !name.matches(".*\\.[A-Za-z0-9]{2,5}");
    }

    /** Its name, or one that says its kind. */
    public String named(String ending) {
        boolean whole = !isUnnamed() || ending.isEmpty();
        return whole ? name : (name.isEmpty() ? "bilaga" : name) + ending;
    }

    private static boolean begins(byte[] bytes, String with) {
        byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Its bytes, whatever its encoding is called; one that does not exist is none. */
    public static InputStream decoded(MimePart part) throws MessagingException, IOException {
        InputStream raw = raw(part);
        String encoding =
                new MailHeaders(part).first("Content-Transfer-Encoding").toLowerCase(Locale.ROOT);
        Matcher letters = Pattern.compile("[^a-z0-9]").matcher(encoding.split(";", 2)[0]);
        return switch (letters.replaceAll("")) {
            case "base64", "b" -> new BASE64DecoderStream(raw, true);
            case "quotedprintable", "qp", "q" -> MimeUtility.decode(raw, "quoted-printable");
            case "uuencode", "xuue", "xuuencode" -> MimeUtility.decode(raw, "uuencode");
            default -> raw;
        };
    }

    static InputStream raw(MimePart part) throws MessagingException {
        return part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }
}
