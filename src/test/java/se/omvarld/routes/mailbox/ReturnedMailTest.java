package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoFebruary;
import se.omvarld.edition.returned.EditedDraft;
import se.omvarld.routes.PollRig;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.published.PublishedReports;

/** The demo's draft, edited and mailed back: read from a real IMAP server, answered through a real SMTP server. */
@Tag("slow")
class ReturnedMailTest {
    private static final String NOW = "2026-03-05T10:00";
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final String NAME = "Omvarldsbevakning-2026-02-utkast (1).docx";

    @TempDir
    private static Path folder;

    private static MailRig rig;
    private static Mailbox mailbox;
    private static byte[] sent;

    @BeforeAll
    static void sendDraft() {
        DemoFebruary.draftedInto(folder);
        rig = new MailRig(folder, NOW, List.of());
        mailbox = rig.mailbox;
        sent = new Editions(rig.store(), PollRig.clock())
                .rendered("2026-02")
                .parts()
                .get(1)
                .content();
    }

    @BeforeEach
    void begin() throws Exception {
        rig.begin();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void should_keep_the_report_and_answer_the_sender_once_when_a_draft_is_mailed_back_and_read_again()
            throws Exception {
        byte[] mail = mail("<1@ehm.example>", NAME, withoutFirst(sent));
        mailbox.receive(mail);

        Cli.Result poll = cli().run("poll");
        mailbox.receive(mail);
        rig.poll(); // another process

        assertThat(poll.code()).as(poll.err()).isZero();
        assertThat(mailbox.folder("Inlasta")).hasSize(2);
        assertThat(mailbox.folder("Ej-inlasta")).isEmpty();
        assertThat(published()).isGreaterThan(5);
        assertThat(rig.smtp().getReceivedMessages()).hasSize(1);
        MimeMessage answer = rig.smtp().getReceivedMessages()[0];
        assertThat(answer.getAllRecipients()[0]).hasToString("anna@ehm.example");
        assertThat(answer.getSubject()).isEqualTo("Omvärldsbevakning februari 2026: det redigerade utkastet är inläst");
        assertThat(answer.getContent().toString())
                .contains("    1  borttagen", "behållna, varav 0 flyttade", "Borttagna\r\n- ");
        assertThat(cli().run("rules", "test", "--json").json().get("items"))
                .anyMatch(item -> item.get("title").asText().equals(firstTitle()));
    }

    @Test
    void should_publish_an_unfinished_draft_only_when_its_sender_answers_so() throws Exception {
        mailbox.receive(mail("<1@ehm.example>", NAME, EditedDraft.body(sent, ReturnedMailTest::withoutFirst)));
        rig.poll();
        MimeMessage asks = rig.smtp().getReceivedMessages()[0];
        assertThat(asks.getSubject())
                .isEqualTo("Omvärldsbevakning februari 2026: utkastet är inläst men inte publicerat");
        assertThat(asks.getContent().toString()).contains("[skriv om]", "INGENTING ÄR PUBLICERAT ÄN", "”publicera”");
        assertThat(published()).isZero();
        assertThat(cli().run("rules", "test", "--json").json().get("items")).isNotEmpty();

        mailbox.receive(reply("<2@ehm.example>", asks, "Publicera inte än!"));
        mailbox.receive(reply("<3@ehm.example>", asks, "Hej, jag hör av mig."));
        rig.poll();
        assertThat(published()).isZero();

        byte[] leave = reply("<4@ehm.example>", asks, "Publicera\r\n\r\nMvh Anna");
        mailbox.receive(leave);
        mailbox.receive(leave);
        assertThat(rig.poll().isFailed()).isFalse();
        assertThat(published()).isGreaterThan(5);
        assertThat(rig.smtp().getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsOnlyOnce("Omvärldsbevakning februari 2026: publicerat");
    }

    private static byte[] reply(String id, MimeMessage to, String text) throws Exception {
        return ("From: Anna <anna@ehm.example>\r\nTo: omvarldsbevakning@example.se\r\nMessage-ID: " + id
                        + "\r\nDate: Thu, 5 Mar 2026 10:00:00 +0100\r\nSubject: SV: Utkastet\r\nIn-Reply-To: "
                        + to.getMessageID()
                        + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text
                        + "\r\n\r\n> publicera\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void should_try_the_answer_again_when_the_mail_server_was_away() throws Exception {
        mailbox.receive(mail("<1@ehm.example>", NAME, withoutFirst(sent)));
        rig.withoutSmtp(() -> assertThat(rig.poll().isFailed()).isFalse());
        assertThat(published()).isPositive();

        cli().run("digest", "--now", "2026-03-09T08:00");

        assertThat(rig.smtp().getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .anyMatch(subject -> subject.contains("är inläst"));
    }

    @Test
    void should_refuse_in_swedish_and_put_the_mail_aside_when_the_document_is_hostile() throws Exception {
        mailbox.receive(mail("<1@ehm.example>", NAME, bomb()));
        mailbox.receive(mail("<2@ehm.example>", NAME, external()));
        mailbox.receive(mail("<3@ehm.example>", NAME, "inget dokument".getBytes(StandardCharsets.UTF_8)));
        mailbox.receive(mail("<4@ehm.example>", NAME, EditedDraft.with(sent, "word/vbaProject.bin", "Sub")));
        mailbox.receive(mail("<5@ehm.example>", NAME.replace(".docx", ".docm"), sent));

        assertThat(rig.poll().isFailed()).isFalse();

        assertThat(published()).isZero();
        assertThat(mailbox.folder("Inlasta")).isEmpty();
        assertThat(mailbox.folder("Ej-inlasta"))
                .filteredOn(mail -> mail.subject().startsWith("Ej inläst"))
                .extracting(Mailbox.Lying::text)
                .hasSize(5)
                .anyMatch(text -> text.contains("mycket större än en rapport"))
                .anyMatch(text -> text.contains("inget Word-dokument"))
                .anyMatch(text -> text.contains("makron"))
                .anyMatch(text -> text.contains("Spara utkastet som Word-dokument"));
        assertThat(rig.smtp().getReceivedMessages()).hasSize(5).allSatisfy(answer -> {
            assertThat(answer.getSubject()).isEqualTo("Omvärldsbevakning: dokumentet är inte inläst");
            assertThat(answer.getContent().toString()).contains("Ingenting är sparat");
        });
    }

    @Test
    void should_say_so_and_keep_nothing_when_the_draft_comes_back_unchanged() throws Exception {
        mailbox.receive(mail("<1@ehm.example>", NAME, sent));
        rig.poll();

        assertThat(published()).isZero();
        assertThat(rig.smtp().getReceivedMessages()[0].getSubject()).contains("oförändrat");
    }

    @Test
    void should_answer_what_to_do_when_a_draft_is_packed_or_of_another_program() throws Exception {
        for (String ending : List.of("zip", "pdf", "doc", "odt", "pages")) {
            mailbox.receive(mail("<" + ending + "@ehm.example>", NAME.replace("docx", ending), sent));
        }

        assertThat(rig.poll().isFailed()).isFalse();

        assertThat(published()).isZero();
        assertThat(rig.smtp().getReceivedMessages())
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.getContent().toString()).contains("Word-dokument", "(.docx)"));
        assertThat(rig.smtp().getReceivedMessages())
                .anySatisfy(answer -> assertThat(answer.getContent().toString()).contains("Packa upp"));
    }

    @Test
    void should_read_a_draft_without_a_name_and_one_whose_name_is_broken() throws Exception {
        String named = new String(mail("<1@ehm.example>", NAME, withoutFirst(sent)), StandardCharsets.US_ASCII);
        mailbox.receive(named.replace("; name=\"" + NAME + "\"", "")
                .replace("; filename=\"" + NAME + "\"", "")
                .getBytes(StandardCharsets.US_ASCII));
        mailbox.receive(
                named.replace("\"" + NAME + "\"", NAME).replace("<1@", "<2@").getBytes(StandardCharsets.US_ASCII));
        rig.poll();

        assertThat(published()).isGreaterThan(5);
        assertThat(rig.smtp().getReceivedMessages()).hasSize(2).allSatisfy(answer -> assertThat(answer.getSubject())
                .contains("är inläst"));
    }

    @Test
    void should_read_nothing_and_answer_nothing_when_a_stranger_sends_a_draft() throws Exception {
        mailbox.receive(new String(mail("<1@ehm.example>", NAME, withoutFirst(sent)), StandardCharsets.US_ASCII)
                .replace("anna@ehm.example", "x@evil.example")
                .getBytes(StandardCharsets.US_ASCII));
        rig.poll();

        assertThat(published()).isZero();
        assertThat(rig.smtp().getReceivedMessages()).isEmpty();
        assertThat(mailbox.folder("Ej-inlasta")).hasSize(2);
    }

    @Test
    void should_find_the_draft_behind_another_document() throws Exception {
        String other = """
                --b
                Content-Type: application/octet-stream; name="bilaga.docx"
                Content-Disposition: attachment; filename="bilaga.docx"
                Content-Transfer-Encoding: base64

                UEsFBg==
                --b
                Content-Type: application/octet""".replace("\n", "\r\n");
        String mail = new String(mail("<1@ehm.example>", NAME, withoutFirst(sent)), StandardCharsets.US_ASCII);
        mailbox.receive(mail.replaceFirst("--b\r\nContent-Type: application/octet", other)
                .getBytes(StandardCharsets.US_ASCII));
        rig.poll();

        assertThat(published()).isGreaterThan(5);
    }

    @Test
    void should_stay_a_forward_when_another_document_is_attached() throws Exception {
        mailbox.receive(
                mail(
                        "<1@ehm.example>",
                        "inbjudan.docx",
                        EditedDraft.finished(
                                sent,
                                xml ->
                                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>")));
        MailRig.Round round = rig.poll();

        assertThat(published()).isZero();
        assertThat(rig.smtp().getReceivedMessages()).isEmpty();
        assertThat(round.of("mailbox").fresh()).isEqualTo(1);
    }

    @Test
    void should_import_an_edited_draft_by_command_and_refuse_an_unchanged_one() throws IOException {
        Path file = Files.write(folder.resolve("mars.docx"), withoutFirst(sent));
        Path same = Files.write(folder.resolve("samma.docx"), sent);

        Cli.Result imported = cli().run("reports", "import", "--json", file.toString());
        Cli.Result unchanged = cli().run("reports", "import", same.toString());

        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.json().get(0).get("draft").get("removed").asInt()).isEqualTo(1);
        assertThat(imported.json().get(0).get("draft").get("kept").asInt()).isEqualTo(published());
        assertThat(unchanged.code()).isEqualTo(1);
        assertThat(unchanged.err()).contains("no item changed");
    }

    private static int published() {
        return new PublishedReports(rig.store()).of(FEBRUARY).size();
    }

    private static Cli cli() {
        return rig.cli().with("--now", NOW);
    }

    /** The draft without its first item. */
    private byte[] withoutFirst(byte[] document) {
        return EditedDraft.finished(document, ReturnedMailTest::withoutFirst);
    }

    private static String withoutFirst(String xml) {
        int from = xml.lastIndexOf("<w:p>", firstHeading(xml));
        int next = xml.indexOf("w:name=\"post_", firstHeading(xml) + 20);
        return xml.substring(0, from) + xml.substring(xml.lastIndexOf("<w:p>", next));
    }

    private static int firstHeading(String xml) {
        return xml.indexOf("w:name=\"post_");
    }

    private String firstTitle() {
        StringBuilder title = new StringBuilder();
        EditedDraft.finished(sent, xml -> {
            String heading = xml.substring(firstHeading(xml));
            int text = heading.indexOf("<w:t xml:space=\"preserve\">") + 26;
            title.append(heading, text, heading.indexOf("</w:t>", text));
            return xml;
        });
        return title.toString().replaceFirst("^\\p{Lu}\\p{Ll}+ – ", "");
    }

    private static byte[] mail(String id, String name, byte[] document) {
        return """
                From: Anna <anna@ehm.example>
                To: omvarldsbevakning@example.se
                Message-ID: %s
                Date: Thu, 5 Mar 2026 09:00:00 +0100
                Subject: Klart
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Hej! https://intranet.example/artikel/hej
                --b
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(id, name, name, Base64.getMimeEncoder().encodeToString(document))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] external() {
        return EditedDraft.finished(
                sent,
                xml -> "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + xml.replaceFirst("<\\?xml[^>]*\\?>", "").replaceFirst("</w:t>", "&x;</w:t>"));
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (byte[] zeros : List.of(new byte[15_000_000], new byte[15_000_000])) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
