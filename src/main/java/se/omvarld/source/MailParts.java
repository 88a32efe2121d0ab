package se.omvarld.source;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** The parts of a mail that say something: the first text of each sort, the first PDF file, the first attached mail. */
final class MailParts {
    /** Real mails nest four or five deep: signed, mixed, related, alternative; each forward adds its own. */
    private static final int DEEPEST = 12;

    private static final int MOST_PARTS = 200;
    private static final int MOST_TEXT = 2_000_000;
    private static final int MOST_PDF = 16_000_000;

    private String html = "";
    private String text = "";
    private Optional<AttachedPdf> pdf = Optional.empty();
    private Optional<Mail> inner = Optional.empty();
    private int count;

    /** Adds a part and those within it. */
    void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++count > MOST_PARTS) {
            throw new RefusedMailException(MailRefusal.BROKEN);
        }
        if (part.isMimeType("multipart/*")) {
            if (!(part.getContent() instanceof Multipart parts)) {
                throw new RefusedMailException(MailRefusal.BROKEN);
            }
            for (int i = 0; i < parts.getCount(); i++) {
                add(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822")) {
            attached(part, depth);
        } else if (isPdf(part)) {
            pdf = pdf.isPresent() ? pdf : Optional.of(attachedPdf(part));
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            words(part);
        }
    }

    private void attached(Part part, int depth) throws MessagingException, IOException {
        if (inner.isEmpty() && part.getContent() instanceof MimeMessage message) {
            inner = Optional.of(MailReader.parsed(message, depth + 1));
        }
    }

    private static AttachedPdf attachedPdf(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_PDF + 1);
            return new AttachedPdf(
                    Optional.ofNullable(part.getFileName()).orElse(""), bytes.length > MOST_PDF ? new byte[0] : bytes);
        }
    }

    private static boolean isPdf(Part part) throws MessagingException {
        String name = Optional.ofNullable(part.getFileName()).orElse("").toLowerCase(Locale.ROOT);
        return part.isMimeType("application/pdf") || name.endsWith(".pdf");
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
            return BodyText.of(part.getContentType(), in.readNBytes(MOST_TEXT));
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

    Optional<Mail> inner() {
        return inner;
    }
}
