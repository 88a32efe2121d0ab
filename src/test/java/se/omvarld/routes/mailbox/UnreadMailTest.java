package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoFebruary;

/** What happens to an edition when the mail server is away, and when it comes back. */
@Tag("slow")
class UnreadMailTest {
    private static final String MONDAY = "2026-03-02T07:00";

    @TempDir
    private Path folder;

    private int port;
    private Cli cli;

    @BeforeEach
    void poll() throws IOException {
        DemoFebruary.polledInto(folder);
        port = freePort();
        cli = new Cli(folder)
                .with("--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.port=" + port)
                .with("--set", "mail.smtp.security=none", "--set", "mail.to=one@example.se,two@example.se");
    }

    @Test
    void should_keep_an_edition_and_say_why_when_the_server_is_not_there_and_send_once_to_each_when_it_comes_back()
            throws Exception {
        Cli.Result failed = cli.run("digest", "--json", "--now", MONDAY);

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.json().get("state").asText()).isEqualTo("frozen");
        assertThat(failed.err()).contains("not sent to one@example.se", "127.0.0.1", Integer.toString(port));
        assertThat(cli.run("status", "--json").json().get("unsent")).hasSize(2);

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Cli.Result result = cli.run("digest", "--json", "--now", "2026-03-02T07:30");
            cli.run("digest", "--now", "2026-03-02T08:00");

            assertThat(result.code()).isZero();
            assertThat(result.json().get("state").asText()).isEqualTo("sent");
            assertThat(result.json().get("message_ids")).isEqualTo(failed.json().get("message_ids"));
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(server.getReceivedMessages()[0].getMessageID())
                    .isEqualTo(failed.json().get("message_ids").get(0).asText());
        } finally {
            server.stop();
        }
    }

    @Test
    void should_say_what_the_server_answered_to_a_test_mail() {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Cli.Result result = cli.run("mail", "test");

            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("one@example.se: accepted; the server answered: 250");
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
        assertThat(cli.run("mail", "test").code()).isEqualTo(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
