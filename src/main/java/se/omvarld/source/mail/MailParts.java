package se.omvarld.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.source.document.TextDecoder;

/** The parts of a mail that say something: the first of each sort of text and attachment. */
final class MailParts {
    /** Real mails nest four or five deep: signed, mixed, related, alternative; each forward adds its own. */
    private static final int DEEPEST = 12;

    private static final int MOST_PARTS = 200;
    private static final int MOST_TEXT = 2_000_000;
    private static final int MOST_ATTACHED = 16_000_000;

    /** A file's name has 255 bytes at most, which are 900 letters when each is encoded. What is longer is cut before it is decoded. */
    private static final int LONGEST_NAME = 2000;

    private static final Pattern DOCUMENT = Pattern.compile("(?iu).*\\.(?:docx|docm|dotx|dotm|doc|odt|rtf)");

    private static final Pattern DRAFT = Pattern.compile("(?iu)omv[aä]rldsbevakning");

    private String html = "";
    private String text = "";
    private Optional<AttachedPdf> pdf = Optional.empty();
    private Optional<AttachedDocument> document = Optional.empty();
    private Optional<ReceivedMail> inner = Optional.empty();
    private int count;

    /** Adds a part and those within it. */
    void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++count > MOST_PARTS) {
            throw new RefusedMailException(MailRefusal.BROKEN);
        }
        if (part.isMimeType("multipart/*")) {
            BoundedMultipart parts = new BoundedMultipart((MimePart) part);
            for (int i = 0; i < parts.getCount(); i++) {
                add(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822")) {
            attached(part, depth);
        } else if (isPdf(part)) {
            pdf = pdf.isPresent() ? pdf : Optional.of(attachedPdf(part));
        } else if (isDocument(part)) {
            document(part);
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            words(part);
        }
    }

    private void attached(Part part, int depth) throws MessagingException, IOException {
        if (inner.isPresent()) {
            return;
        }
        try (InputStream in = part.getInputStream()) {
            MimeComplexityCheck.checkHeader(in);
        }
        if (part.getContent() instanceof MimeMessage message) {
            inner = Optional.of(MailReader.parsed(message, depth + 1));
        }
    }

    private static AttachedPdf attachedPdf(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_ATTACHED + 1);
            return new AttachedPdf(name(part), bytes.length > MOST_ATTACHED ? new byte[0] : bytes);
        }
    }

    private static AttachedDocument attachedDocument(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new AttachedDocument(name(part), in.readNBytes(MOST_ATTACHED));
        }
    }

    /** The first one, unless only a later one is named as drafts are. */
    private void document(Part part) throws MessagingException, IOException {
        boolean named = DRAFT.matcher(name(part)).find();
        if (document.map(one -> named && !DRAFT.matcher(one.name()).find()).orElse(true)) {
            document = Optional.of(attachedDocument(part));
        }
    }

    private static boolean isPdf(Part part) throws MessagingException {
        return part.isMimeType("application/pdf")
                || name(part).toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static boolean isDocument(Part part) throws MessagingException {
        return DOCUMENT.matcher(name(part)).matches();
    }

    /** Names in other languages are encoded, and not by all programs in the way that names should be. */
    private static String name(Part part) throws MessagingException {
        String given = Optional.ofNullable(part.getFileName()).orElse("");
        String name = given.substring(0, Math.min(given.length(), LONGEST_NAME));
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }

    private void words(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html") && html.isEmpty()) {
            html = content(part);
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text = content(part);
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return TextDecoder.of(part.getContentType(), in.readNBytes(MOST_TEXT));
        }
    }

    String html() {
        return html;
    }

    String text() {
        return text;
    }

    Optional<AttachedPdf> pdf() {
        return pdf;
    }

    Optional<AttachedDocument> document() {
        return document;
    }

    Optional<ReceivedMail> inner() {
        return inner;
    }
}
