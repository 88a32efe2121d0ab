package se.omvarld.routes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoSite;
import se.omvarld.mail.ImapSession;
import se.omvarld.source.http.TrustedCertificates;

/** The digest as it reaches a reader: sent by SMTP and fetched by IMAP, both encrypted by STARTTLS, both with a login. */
@Tag("slow")
@Timeout(60)
class MailAsReceivedTest {
    private static final String READER = "analys@example.se";
    private static final String PASSWORD = "h)e&m+l%igt#?";

    @TempDir
    private static Path folder;

    private static Cli cli;
    private static String messageId;
    private static List<String> inTheClear;
    private static String raw;
    private static MimeMessage mail;

    @BeforeAll
    static void send() throws Exception {
        OwnAuthority authority = new OwnAuthority(folder);
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser(READER, READER, PASSWORD);
        try (DemoSite site = DemoSite.start();
                TlsFront smtp = TlsFront.startTlsSmtp(server.getSmtp().getPort(), authority.server());
                TlsFront imap = TlsFront.startTls(server.getImap().getPort(), authority.server())) {
            site.writeSources(folder.resolve("sources"));
            cli = new Cli(folder)
                    .with("--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.port=" + smtp.port())
                    .with("--set", "mail.smtp.user=" + READER, "--set", "mail.smtp.password=" + PASSWORD)
                    .with("--set", "mail.to=" + READER, "--set", "http.ca-file=" + authority.pem());
            cli.run("poll", "--now", "2026-02-27T12:00");
            Cli.Result sent = cli.run("digest", "--json", "--now", "2026-03-02T07:00");
            assertThat(sent.code()).as(sent.err()).isZero();
            messageId = sent.json().get("message_ids").get(0).asText();
            inTheClear = List.copyOf(smtp.inTheClear());
            raw = fetch(imap.port(), authority);
        } finally {
            server.stop();
        }
        mail = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(ISO_8859_1)));
    }

    private static String fetch(int port, OwnAuthority authority) throws MessagingException, IOException {
        Session session = ImapSession.of(
                "starttls", 10, TrustedCertificates.sockets(authority.pem().toString()));
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", port, READER, PASSWORD);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).isEqualTo(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            inbox.getMessage(1).writeTo(bytes);
            return bytes.toString(ISO_8859_1);
        }
    }

    @Test
    void should_say_nothing_but_hello_before_the_encryption() {
        assertThat(inTheClear).hasSize(2).last().isEqualTo("STARTTLS");
        assertThat(inTheClear.get(0)).startsWith("EHLO ");
    }

    @Test
    void should_have_each_header_once_and_tell_machines_what_it_is() throws MessagingException {
        assertThat(mail.getHeader("Message-ID")).containsExactly(messageId);
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(mail.getHeader("From")).containsExactly("omvarldsbevakning@ehalsomyndigheten.se");
        assertThat(mail.getHeader("To")).containsExactly(READER);
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getHeader("List-Id")).containsExactly("<omvarldsbevakning.ehalsomyndigheten.se>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("Content-Language")).containsExactly("sv");
        assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
        assertThat(raw).doesNotContain("\nCamel", "\nX-Mailer", "\nBcc");
    }

    @Test
    void should_have_a_swedish_subject_in_ascii_that_unfolds_to_one_line() throws MessagingException {
        assertThat(mail.getSubject()).isEqualTo("Omvärldsbevakning v. 9: 10 nya träffar");
        assertThat(mail.getHeader("Subject")[0])
                .startsWith("=?UTF-8?Q?Omv=C3=A4rldsbevakning")
                .endsWith("?=");
    }

    @Test
    void should_be_short_lines_of_ascii_all_the_way() {
        assertThat(raw).matches("[\\x09\\x0A\\x0D\\x20-\\x7E]+");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void should_offer_text_and_then_html_as_they_were_frozen() throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        Path html = Path.of(cli.run("digest", "--preview", "--json", "--now", "2026-03-02T08:00", "--week", "2026-W09")
                .json()
                .get("file")
                .asText());

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(body(0)).isEqualTo(Files.readString(html.resolveSibling("2026-W09.txt")));
        assertThat(body(1)).isEqualTo(Files.readString(html));
    }

    @Test
    void should_say_the_same_in_both_parts() throws Exception {
        String text = body(0);
        Document page = Jsoup.parse(body(1));

        assertThat(page.select("h3")).hasSize(10);
        assertThat(page.select("h1, h2, h3").eachText())
                .allSatisfy(heading -> assertThat(text).contains(heading));
        assertThat(page.select("a[href^=http]").eachAttr("href"))
                .hasSizeGreaterThan(9)
                .allSatisfy(link -> assertThat(text).contains(link));
        assertThat(page.select("h3 ~ p:not(.quiet)").eachText())
                .allSatisfy(lead -> assertThat(text).contains(lead));
    }

    private static String body(int part) throws Exception {
        return ((Multipart) mail.getContent())
                .getBodyPart(part)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
