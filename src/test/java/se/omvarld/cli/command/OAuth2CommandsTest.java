package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.mail.signin.LinePeer;
import se.omvarld.mail.signin.TokenServer;

@Tag("slow")
class OAuth2CommandsTest {
    private static final String EXCHANGE = "AUTH=PLAIN AUTH=XOAUTH2 SASL-IR";

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
    }

    @Test
    void should_say_step_by_step_what_the_mailbox_answers() throws Exception {
        try (TokenServer tokens = new TokenServer(2400);
                LinePeer peer = LinePeer.imap(EXCHANGE, command -> null)) {
            Cli.Result result = imap(tokens, peer.port()).run("mailbox", "test");

            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.out())
                    .contains("token: got one from 127.0.0.1, good until ")
                    .contains("sign-in: 127.0.0.1 took box@example.se")
                    .contains("mail.imap.folder: INBOX holds 0 mails")
                    .doesNotContain("token-1");
        }
    }

    @Test
    void should_say_which_step_failed_as_json_too() throws Exception {
        try (TokenServer tokens = new TokenServer(10);
                LinePeer peer = LinePeer.imap(
                        EXCHANGE, command -> command.startsWith("AUTHENTICATE") ? "NO AUTHENTICATE failed." : null)) {
            Cli.Result result = imap(tokens, peer.port()).run("mailbox", "test", "--json");

            assertThat(result.code()).isEqualTo(1);
            JsonNode last = result.json().get(1);
            assertThat(last.get("step").asText()).isEqualTo("sign-in");
            assertThat(last.get("done").asBoolean()).isFalse();
            assertThat(last.get("said").asText()).contains("did not take the token", "New-ServicePrincipal");
        }
    }

    @Test
    void should_let_nothing_else_stand_still_while_the_token_endpoint_is_away() throws Exception {
        TokenServer away = new TokenServer(10);
        away.close();
        try (LinePeer peer = LinePeer.imap(EXCHANGE, command -> null)) {
            Cli.Result result = imap(away, peer.port()).run("poll", "--json");

            assertThat(result.json().get(0).get("message").asText()).contains("No token: 127.0.0.1 cannot be reached");
            assertThat(peer.lines).isEmpty();
        }
    }

    @Test
    void should_send_to_one_address_also_while_the_rules_are_broken() throws Exception {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("areas.yaml"), "areas: [");

        Cli.Result result = new Cli(folder).with("--config", config.toString()).run("mail", "test", "jag@example.se");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("jag@example.se: written to ").doesNotContain("ehalsomyndigheten");
    }

    @Test
    void should_refuse_an_address_that_is_none() {
        assertThat(new Cli(folder).run("mail", "test", "jag").code()).isEqualTo(2);
    }

    @Test
    void should_say_in_check_what_the_settings_lack() {
        Cli.Result user = check("mail.smtp.host=mx.example.se", "mail.smtp.user=box@example.se");
        assertThat(user.out()).contains("warning: mail.smtp.user: it signs in, but mail.smtp.password is empty");
        assertThat(user.code()).isZero();

        assertThat(check("mail.imap.host=mx.example.se", "mail.imap.auth=oauth2")
                        .out())
                .contains("mail.imap.user: it is empty, and mail.imap.auth is oauth2");
        assertThat(check(
                                "mail.smtp.host=mx.example.se",
                                "mail.smtp.auth=oauth2",
                                "mail.smtp.user=a@example.se",
                                "mail.oauth2.client-id=app",
                                "mail.oauth2.tenant=example.se",
                                "mail.smtp.security=none")
                        .out())
                .contains("mail.smtp.security: it is none", "could read the token");
        assertThat(check("mail.oauth2.token-address=http://login.example.se/token")
                        .out())
                .contains("https://login.example.se/oauth2/token");
        assertThat(check("mail.oauth2.secret-ends=1 maj").out()).contains("a day like 2027-05-01");
    }

    private static Cli.Result check(String... settings) {
        Cli cli = Cli.shipped();
        for (String setting : settings) {
            cli.with("--set", setting);
        }
        return cli.run("check");
    }

    private Cli imap(TokenServer tokens, int port) {
        return new Cli(folder)
                .with("--set", "mail.imap.host=127.0.0.1", "--set", "mail.imap.port=" + port)
                .with("--set", "mail.imap.security=none", "--set", "mail.imap.auth=oauth2")
                .with("--set", "mail.imap.user=box@example.se", "--set", "mail.imap.timeout=5")
                .with("--set", "mail.oauth2.client-id=app-1", "--set", "mail.oauth2.client-secret=geheim")
                .with("--set", "mail.oauth2.token-address=" + tokens.address());
    }
}
