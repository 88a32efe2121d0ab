package se.omvarld.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.regex.Pattern;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.RenderedEdition;

/** Makes the mail of a delivery. */
public final class MessageFactory {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7E&&[^<>@]]+@[\\x21-\\x7E&&[^<>@]]+>");

    private final MailSettings settings;

    public MessageFactory(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * The mail to the delivery's one recipient. The same frozen edition and delivery give the same bytes at every try.
     *
     * @throws IllegalArgumentException when the recipient or the Message-ID is malformed
     */
    public MimeMessage build(RenderedEdition rendered, Delivery delivery) {
        try {
            MimeMessage message = new FixedIdMessage(checked(delivery.messageId()));
            message.setFrom(settings.sender());
            message.setRecipient(
                    Message.RecipientType.TO, MailAddressParser.parse(delivery.recipient(), "the recipient"));
            message.setSubject(DisplayText.header(rendered.subject()), StandardCharsets.UTF_8.name());
            message.setHeader("Date", date(delivery.created()));
            message.setHeader("List-Id", "<" + settings.listId() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", "sv");
            MessageBody.fill(message, rendered.parts(), delivery.messageId());
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "the mail could not be put together: " + DisplayText.header(e.toString()), e);
        }
    }

    /** The mail as the bytes of an {@code .eml} file. */
    public byte[] bytes(MimeMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail could not be written: " + DisplayText.header(e.toString()), e);
        }
        return out.toByteArray();
    }

    private static String checked(String messageId) {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException(
                    "the Message-ID is «" + DisplayText.header(messageId) + "»; it must look like <name@example.se>");
        }
        return messageId;
    }

    private static String date(Instant created) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(created.atZone(SwedishDateFormat.STOCKHOLM));
    }

    /** A message whose Message-ID stays, where Jakarta Mail would give it a new one at each saving. */
    private static final class FixedIdMessage extends MimeMessage {
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
}
