package se.omvarld.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.RenderedEdition;

/** Editions, deliveries and a way to send them for the mail's tests. */
final class GivenDeliveries {
    static final MessageFactory LETTERS = new MessageFactory(
            new MailSettings("Omvärldsbevakning <omvarld@example.se>", "omvarldsbevakning.example.se"));
    static final Instant CREATED = Instant.parse("2026-03-23T06:00:00Z");
    static final RenderedEdition.Part TEXT = part("", "text/plain", "Åäö\n== Rubrik ==\n");
    static final RenderedEdition.Part HTML = part("", "text/html", "<p>Åäö " + "x".repeat(3000) + "</p>");
    static final RenderedEdition.Part WORD = part(
            "Månadsutkast mars 2026.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "PK");

    private GivenDeliveries() {}

    static Delivery to(String recipient) {
        String id = MessageIds.forDelivery("2026-W12", recipient, 0, "example.se");
        return new Delivery("2026-W12", recipient, 0, id, CREATED, 0, "");
    }

    static RenderedEdition mail(String subject, RenderedEdition.Part first, RenderedEdition.Part... more) {
        List<RenderedEdition.Part> parts = new ArrayList<>(List.of(more));
        parts.add(0, first);
        return new RenderedEdition(subject, parts);
    }

    static MimeMessage digest() {
        return LETTERS.build(mail("Omvärldsbevakning v. 12: 40 nya träffar", TEXT, HTML), to("analys@example.se"));
    }

    /** Sends the way that the route's endpoint does. */
    static void send(MimeMessage message, int port, SmtpProperties.Security security, String... more)
            throws MessagingException {
        Properties properties =
                new SmtpProperties(security, Duration.ofSeconds(5), Duration.ofSeconds(2)).toProperties();
        for (int i = 0; i < more.length; i += 2) {
            properties.setProperty(more[i], more[i + 1]);
        }
        DefaultJavaMailSender sender = new DefaultJavaMailSender();
        sender.setProtocol("smtp");
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setUsername(properties.getProperty("user"));
        sender.setPassword(properties.getProperty("password"));
        sender.setJavaMailProperties(properties);
        sender.send(message);
    }

    private static RenderedEdition.Part part(String name, String mediaType, String content) {
        return new RenderedEdition.Part(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
    }
}
