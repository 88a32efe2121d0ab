package se.omvarld.source.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.omvarld.source.config.Source;

/** Mails of {@code src/test/resources/mailbox} and made-up ones, taken apart. */
public final class Mails {
    private Mails() {}

    static ReceivedMail file(String name) {
        try {
            return new MailReader().parse(Files.readAllBytes(Path.of("src/test/resources/mailbox", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReceivedMail parsed(String text) {
        return new MailReader().parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A mail from someone, with these headers before an empty line. */
    static ReceivedMail from(String sender, String... headers) {
        return parsed("From: " + sender + "\n" + String.join("\n", headers) + "\nSubject: Hej\n\nHej.\n");
    }

    static ReceivedMail html(String body) {
        return parsed("From: a@b.se\nSubject: Nyheter\nDate: Wed, 18 Mar 2026 08:59:00 +0100\nMIME-Version: 1.0\n"
                + "Content-Type: text/html; charset=utf-8\n\n" + body);
    }

    public static Source newsletter(String id, String senders) {
        return new Source(
                id,
                "newsletter",
                Map.of("publisher", "Vårdbladet", "senders", senders, "language", "sv"),
                id + ".camel.yaml",
                1);
    }
}
