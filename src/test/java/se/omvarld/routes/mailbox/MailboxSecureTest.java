package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.routes.OwnAuthority;
import se.omvarld.routes.TlsFront;

/** Encrypted connections to mail servers whose certificate comes from an authority of the organisation's own. */
@Tag("slow")
@Timeout(60)
class MailboxSecureTest {
    private static final Path MAIL = Path.of("src/test/resources/mailbox/forward-link.eml");
    private static final String TLS = "mail.imap.security=tls";
    private static final String STARTTLS = "mail.imap.security=starttls";

    @TempDir
    private static Path certificates;

    @TempDir
    private Path folder;

    private static OwnAuthority right;
    private static OwnAuthority forAnotherServer;

    @BeforeAll
    static void certify() throws Exception {
        right = new OwnAuthority(Files.createDirectories(certificates.resolve("right")));
        forAnotherServer =
                new OwnAuthority(Files.createDirectories(certificates.resolve("other")), "dns:mail.example.se");
    }

    @RegisterExtension
    final GreenMailExtension smtp = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void prepare() throws Exception {
        Files.createDirectories(folder.resolve("sources"));
    }

    @Test
    void should_read_the_mailbox_over_tls_when_the_own_authority_is_named() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                TlsFront front = TlsFront.encrypted(mailbox.port(), right.server())) {
            mailbox.receive(MAIL);

            JsonNode report = read(mailbox, trust(right), TLS, port(front));

            assertThat(report.get("state").asText()).as(report.toString()).isEqualTo("ok");
            assertThat(report.get("new").asInt()).isEqualTo(1);
            assertThat(mailbox.folder("INBOX")).isEmpty();
        }
    }

    @Test
    void should_read_nothing_when_the_authority_is_unknown() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                TlsFront front = TlsFront.encrypted(mailbox.port(), right.server())) {
            mailbox.receive(MAIL);

            refused(read(mailbox, TLS, port(front)), "no known authority has signed it; http.ca-file can name");
            assertThat(mailbox.folder("INBOX")).hasSize(1);
        }
    }

    @Test
    void should_read_nothing_when_the_certificate_is_for_another_server() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                TlsFront front = TlsFront.encrypted(mailbox.port(), forAnotherServer.server())) {
            mailbox.receive(MAIL);

            refused(
                    read(mailbox, trust(forAnotherServer), TLS, port(front)),
                    "it is for another server than mail.imap.host");
            assertThat(mailbox.folder("INBOX")).hasSize(1);
        }
    }

    @Test
    void should_say_so_when_the_port_speaks_no_tls() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            refused(read(mailbox, TLS), "does not speak TLS at this port; check mail.imap.security and mail.imap.port");
        }
    }

    @Test
    void should_read_the_mailbox_when_the_connection_becomes_encrypted_by_starttls() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                TlsFront front = TlsFront.startTls(mailbox.port(), right.server())) {
            mailbox.receive(MAIL);

            JsonNode report = read(mailbox, trust(right), STARTTLS, port(front));

            assertThat(report.get("new").asInt()).as(report.toString()).isEqualTo(1);
            assertThat(front.inTheClear())
                    .anyMatch(line -> line.endsWith("STARTTLS"))
                    .noneMatch(MailboxSecureTest::isLogin);
        }
    }

    @Test
    void should_refuse_starttls_with_an_unknown_authority_and_keep_the_login_to_itself() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                TlsFront front = TlsFront.startTls(mailbox.port(), right.server())) {
            JsonNode report = read(mailbox, STARTTLS, port(front));

            refused(report, "no known authority has signed it");
            assertThat(front.inTheClear()).noneMatch(MailboxSecureTest::isLogin);
        }
    }

    @Test
    void should_refuse_a_server_that_offers_no_starttls() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            mailbox.receive(MAIL);

            refused(read(mailbox, STARTTLS), "offers no STARTTLS, which mail.imap.security=starttls requires");
            assertThat(mailbox.folder("INBOX")).hasSize(1);
        }
    }

    @Test
    void should_send_over_tls_only_when_the_own_authority_is_named() throws Exception {
        try (TlsFront front = TlsFront.encrypted(smtp.getSmtp().getPort(), right.server())) {
            Cli.Result refused = testMail(front.port(), "tls");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("no known authority has signed it; http.ca-file can name");
            assertThat(smtp.getReceivedMessages()).isEmpty();

            Cli.Result sent = testMail(front.port(), "tls", trust(right));
            assertThat(sent.code()).as(sent.err()).isZero();
            assertThat(smtp.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void should_send_nothing_when_the_certificate_is_for_another_server() throws Exception {
        try (TlsFront front = TlsFront.encrypted(smtp.getSmtp().getPort(), forAnotherServer.server())) {
            Cli.Result result = testMail(front.port(), "tls", trust(forAnotherServer));

            assertThat(result.err()).contains("it is for another server than mail.smtp.host");
            assertThat(smtp.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void should_send_nothing_in_the_clear_when_the_server_offers_no_starttls() {
        Cli.Result result = testMail(smtp.getSmtp().getPort(), "starttls");

        assertThat(result.err()).contains("offers no STARTTLS, which mail.smtp.security=starttls requires");
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void should_say_that_nobody_answers_also_when_tls_is_asked_for() throws Exception {
        int port = smtp.getSmtp().getPort();
        smtp.stop();

        assertThat(testMail(port, "tls").err()).contains("No mail server answers at 127.0.0.1:" + port);
    }

    private static boolean isLogin(String line) {
        return line.contains("LOGIN") || line.contains("AUTHENTICATE");
    }

    private static void refused(JsonNode report, String why) {
        assertThat(report.get("state").asText()).isEqualTo("failed");
        assertThat(report.get("message").asText()).contains(why);
    }

    private static String trust(OwnAuthority authority) {
        return "http.ca-file=" + authority.pem();
    }

    private JsonNode read(Mailbox mailbox, String... settings) {
        return set(new Cli(folder).with(mailbox.options()), settings)
                .run("poll", "--json")
                .json()
                .get(0);
    }

    private static String port(TlsFront front) {
        return "mail.imap.port=" + front.port();
    }

    private Cli.Result testMail(int port, String security, String... settings) {
        Cli cli = set(new Cli(folder), "mail.smtp.host=127.0.0.1", "mail.smtp.port=" + port);
        return set(set(cli, "mail.smtp.security=" + security), settings).run("mail", "test");
    }

    private static Cli set(Cli cli, String... settings) {
        for (String setting : settings) {
            cli.with("--set", setting);
        }
        return cli;
    }
}
