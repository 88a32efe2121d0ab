package se.omvarld.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.edition.RenderedEdition;

/** The nesting of a mail's parts: {@code mixed[alternative[text, html], attachments]}, and no more of it than needed. */
final class MessageBody {
    private MessageBody() {}

    /** @param name tells this mail from others; the boundaries are made of it, so that each try has the same bytes */
    static void fill(MimeMessage message, List<RenderedEdition.Part> parts, String name) throws MessagingException {
        List<RenderedEdition.Part> texts = parts.stream()
                .filter(part -> !part.attached())
                .sorted(MessageBody::plainFirst)
                .toList();
        List<RenderedEdition.Part> attached =
                parts.stream().filter(RenderedEdition.Part::attached).toList();
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a mail needs a text part");
        }
        if (parts.size() == 1) {
            text(message, texts.get(0));
        } else {
            message.setContent(attached.isEmpty() ? alternative(texts, name) : mixed(texts, attached, name));
        }
    }

    private static MimeMultipart alternative(List<RenderedEdition.Part> texts, String name) throws MessagingException {
        MimeMultipart alternative = new Parts("alternative", name);
        for (RenderedEdition.Part text : texts) {
            alternative.addBodyPart(text(new MimeBodyPart(), text));
        }
        return alternative;
    }

    private static MimeMultipart mixed(
            List<RenderedEdition.Part> texts, List<RenderedEdition.Part> attached, String name)
            throws MessagingException {
        MimeMultipart mixed = new Parts("mixed", name);
        MimeBodyPart first = new MimeBodyPart();
        if (texts.size() == 1) {
            text(first, texts.get(0));
        } else {
            first.setContent(alternative(texts, name));
        }
        mixed.addBodyPart(first);
        for (RenderedEdition.Part part : attached) {
            mixed.addBodyPart(attachment(part));
        }
        return mixed;
    }

    private static <T extends MimePart> T text(T body, RenderedEdition.Part part) throws MessagingException {
        String subtype = part.mediaType().startsWith("text/html") ? "html" : "plain";
        body.setText(new String(part.content(), StandardCharsets.UTF_8), StandardCharsets.UTF_8.name(), subtype);
        body.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return body;
    }

    private static MimeBodyPart attachment(RenderedEdition.Part part) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setDataHandler(new DataHandler(new ByteArrayDataSource(part.content(), part.mediaType())));
        body.setHeader("Content-Transfer-Encoding", "base64");
        body.setDisposition(MimeBodyPart.ATTACHMENT);
        body.setFileName(DisplayText.header(part.name()).replaceAll("[/\\\\:*?\"<>|]", "-"));
        return body;
    }

    /** Mail programs show the last alternative that they can. */
    private static int plainFirst(RenderedEdition.Part one, RenderedEdition.Part other) {
        return Boolean.compare(
                one.mediaType().startsWith("text/html"), other.mediaType().startsWith("text/html"));
    }

    /** Jakarta Mail's own boundaries are made of the time. Neither encoding of the parts ever has "=_". */
    private static final class Parts extends MimeMultipart {
        Parts(String subtype, String name) {
            ContentType type = new ContentType("multipart", subtype, null);
            type.setParameter("boundary", "=_" + subtype + "-" + MessageIds.shortHash(name));
            contentType = type.toString();
        }
    }
}
