package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.store.archive.Archive;

/** Kinds of mails whose fate the route decides: poisonous ones among good ones, answers to own mails, links to drafts. */
@Tag("slow")
class MailKindsTest {
    private static final Path KINDS = Path.of("src/test/resources/mailbox/kinds");

    @TempDir
    private static Path folder;

    private static MailRig rig;
    private static Mailbox mailbox;

    @BeforeAll
    static void start() {
        rig = new MailRig(
                folder,
                "2026-03-20T15:00",
                List.of(MailRig.newsletter("brev", "Brevet", "nl16.example nl17.example")),
                "alert.to=drift@example.se");
        mailbox = rig.mailbox;
    }

    @BeforeEach
    void begin() throws Exception {
        rig.begin();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void should_read_the_good_mail_in_the_first_round_among_poisonous_ones() throws Exception {
        for (String header : List.of("From", "To", "Cc", "Bcc", "Reply-To", "Sender")) {
            mailbox.receive(("From: x@evil.example\n" + header + ": Vinn, pengar <<x@evil.example>, \"\n"
                            + "Content-Type: text/html charset=\n\nhttps://evil.example/1\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        mailbox.receive(KINDS.resolve("N17-from-comma.eml"));

        MailRig.Round round = rig.poll();

        assertThat(round.of("brev").fresh())
                .as(round.toString() + mailbox.folder("Ej-inlasta"))
                .isEqualTo(1);
        assertThat(round.of("mailbox").message()).contains("6 mails were not read");
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder("Ej-inlasta")).hasSize(12);
    }

    @Test
    void should_answer_who_sends_a_link_and_hand_a_comment_to_people() throws Exception {
        mailbox.receive(KINDS.resolve("R02-sharepoint-link.eml"));
        mailbox.receive(KINDS.resolve("R03-plain-reply.eml"));
        mailbox.receive(KINDS.resolve("R05-oof.eml"));

        MailRig.Round round = rig.poll();

        assertThat(round.isFailed()).as(round.toString()).isFalse();
        assertThat(new Archive(rig.store()).items()).isZero();
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(rig.smtp().getReceivedMessages()).hasSize(2);
        assertThat(to("anna@ehm.example").getContent().toString()).contains("Ladda ner det");
        assertThat(to("drift@example.se").getContent().toString()).contains("Vi hinner nog inte", "Ej-inlasta");
    }

    @Test
    void should_read_a_draft_that_outlook_packed_and_answer_who_sends_too_much() throws Exception {
        mailbox.receive(KINDS.resolve("R01-winmail.eml"));
        mailbox.receive(("From: bo@ehm.example\r\nMessage-ID: <stor@ehm.example>\r\nSubject: Utkastet\r\n\r\n"
                        + ("x".repeat(998) + "\r\n").repeat(21_000))
                .getBytes(StandardCharsets.US_ASCII));

        MailRig.Round round = rig.poll();

        assertThat(round.isFailed()).as(round.toString()).isFalse();
        assertThat(to("anna@ehm.example").getSubject()).startsWith("Omvärldsbevakning mars 2026: utkastet är inläst");
        assertThat(to("bo@ehm.example").getContent().toString()).contains("större än 20 MB", "skicka");
        assertThat(new Archive(rig.store()).items()).isZero();
        assertThat(mailbox.folder("INBOX")).isEmpty();
    }

    private static MimeMessage to(String address) throws Exception {
        for (MimeMessage message : rig.smtp().getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("nothing for " + address);
    }
}
