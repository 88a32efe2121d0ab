package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;

/** Kinds of mails whose fate the route decides: poisonous ones among good ones, answers to own mails, links to drafts. */
@Tag("slow")
class MailKindsTest {
    private static final Path KINDS = Path.of("src/test/resources/mailbox/kinds");
    private static final String FRIDAY = "2026-03-20T15:00";

    @TempDir
    private Path folder;

    private Mailbox mailbox;
    private GreenMail smtp;
    private Cli cli;

    @BeforeEach
    void open() throws IOException {
        mailbox = new Mailbox();
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        cli = new Cli(folder)
                .with(mailbox.options())
                .with("--now", FRIDAY, "--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.security=none")
                .with("--set", "mail.smtp.port=" + smtp.getSmtp().getPort(), "--set", "alert.to=drift@example.se");
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("brev.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: newsletter
                    routeId: brev
                    parameters:
                      - {name: publisher, value: Brevet}
                      - {name: senders, value: nl16.example nl17.example}
                """);
    }

    @AfterEach
    void close() {
        smtp.stop();
        mailbox.close();
    }

    @Test
    void should_read_the_good_mail_in_the_first_round_among_poisonous_ones() throws Exception {
        for (String header : List.of("From", "To", "Cc", "Bcc", "Reply-To", "Sender")) {
            mailbox.receive(("From: x@evil.example\n" + header + ": Vinn, pengar <<x@evil.example>, \"\n"
                            + "Content-Type: text/html charset=\n\nhttps://evil.example/1\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        mailbox.receive(KINDS.resolve("N17-from-comma.eml"));

        Cli.Result result = cli.run("poll", "--json");

        assertThat(result.json())
                .as(result.err() + mailbox.folder("Ej-inlasta"))
                .anyMatch(report -> report.get("source").asText().equals("brev")
                        && report.get("new").asInt() == 1);
        assertThat(result.json())
                .anyMatch(report -> report.get("message").asText().contains("6 mails were not read"));
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder("Ej-inlasta")).hasSize(12);
    }

    @Test
    void should_answer_who_sends_a_link_and_hand_a_comment_to_people() throws Exception {
        mailbox.receive(KINDS.resolve("R02-sharepoint-link.eml"));
        mailbox.receive(KINDS.resolve("R03-plain-reply.eml"));
        mailbox.receive(KINDS.resolve("R05-oof.eml"));

        Cli.Result result = cli.run("poll", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(cli.run("status", "--json").json().get("items").asInt()).isZero();
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(smtp.getReceivedMessages()).hasSize(2);
        assertThat(to("anna@ehm.example").getContent().toString()).contains("Ladda ner det");
        assertThat(to("drift@example.se").getContent().toString()).contains("Vi hinner nog inte", "Ej-inlasta");
    }

    @Test
    void should_read_a_draft_that_outlook_packed_and_answer_who_sends_too_much() throws Exception {
        mailbox.receive(KINDS.resolve("R01-winmail.eml"));
        mailbox.receive(("From: bo@ehm.example\r\nMessage-ID: <stor@ehm.example>\r\nSubject: Utkastet\r\n\r\n"
                        + ("x".repeat(998) + "\r\n").repeat(21_000))
                .getBytes(StandardCharsets.US_ASCII));

        Cli.Result result = cli.run("poll", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(to("anna@ehm.example").getSubject()).startsWith("Omvärldsbevakning mars 2026: utkastet är inläst");
        assertThat(to("bo@ehm.example").getContent().toString()).contains("större än 20 MB", "skicka");
        assertThat(cli.run("status", "--json").json().get("items").asInt()).isZero();
        assertThat(mailbox.folder("INBOX")).isEmpty();
    }

    private MimeMessage to(String address) throws Exception {
        for (MimeMessage message : smtp.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("nothing for " + address);
    }
}
