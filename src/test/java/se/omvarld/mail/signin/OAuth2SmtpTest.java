package se.omvarld.mail.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.omvarld.failure.FailureCause;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.mail.SmtpServer;

class OAuth2SmtpTest {
    private final TokenServer tokens = new TokenServer(6000);

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void should_send_a_long_token_on_a_line_of_its_own() throws Exception {
        try (LinePeer peer = smtp("AUTH LOGIN XOAUTH2", "235 2.7.0 ok", "250 2.0.0 taken")) {
            server(peer).send(letter());

            assertThat(peer.lines).contains("AUTH XOAUTH2", "DATA");
            String token = peer.lines.get(peer.lines.indexOf("AUTH XOAUTH2") + 1);
            assertThat(new String(Base64.getDecoder().decode(token), UTF_8))
                    .startsWith("user=box@example.se\1auth=Bearer token-1x")
                    .endsWith("\1\1")
                    .hasSizeGreaterThan(6000);
        }
    }

    @Test
    void should_answer_the_question_after_a_refusal_so_that_its_reason_comes() throws Exception {
        try (LinePeer peer = smtp("AUTH XOAUTH2", "334 eyJzdGF0dXMiOiI0MDEifQ==", "250 ok")) {
            assertThatThrownBy(() -> server(peer).send(letter()))
                    .satisfies(e -> assertThat(SmtpFailure.of(e).sentence())
                            .contains("535 5.7.3 Authentication unsuccessful")
                            .contains("the mailbox was not granted to it")
                            .doesNotContain("token-1"));
            assertThat(peer.lines).doesNotContain("DATA");
        }
    }

    @Test
    void should_try_another_token_at_once_and_no_third() throws Exception {
        try (LinePeer peer = smtp("AUTH XOAUTH2", "334 e30=", "250 ok")) {
            SmtpServer server = server(peer);
            assertThatThrownBy(() -> server.send(letter())).isInstanceOf(RefusedTokenException.class);

            assertThat(tokens.asked).hasSize(2);
        }
    }

    @Test
    void should_show_no_token_to_a_server_that_does_not_know_what_it_is() throws Exception {
        try (LinePeer peer = smtp("AUTH PLAIN LOGIN", "235 ok", "250 ok")) {
            assertThatThrownBy(() -> server(peer).send(letter())).hasMessageContaining("offers no sign-in by OAuth2");

            assertThat(peer.lines).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void should_connect_to_no_mail_server_without_a_token() throws Exception {
        tokens.refuse(401, "invalid_client", "AADSTS7000222: expired.");
        try (LinePeer peer = smtp("AUTH XOAUTH2", "235 ok", "250 ok")) {
            assertThatThrownBy(() -> server(peer).send(letter())).satisfies(e -> {
                assertThat(SmtpFailure.of(e).cause()).isEqualTo(FailureCause.LOGIN);
                assertThat(SmtpFailure.of(e).sentence()).contains("the client secret has expired");
            });
            assertThat(peer.lines).isEmpty();
        }
    }

    @Test
    void should_take_a_missing_permission_to_send_for_a_setting_and_try_again_later() throws Exception {
        String denied = "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied";
        try (LinePeer peer = smtp("AUTH XOAUTH2", "235 ok", denied)) {
            assertThatThrownBy(() -> server(peer).send(letter())).satisfies(e -> {
                assertThat(SmtpFailure.of(e).permanent()).isFalse();
                assertThat(SmtpFailure.of(e).sentence()).contains("Add-RecipientPermission");
            });
        }
    }

    private SmtpServer server(LinePeer peer) {
        SmtpServer server = SmtpServer.of("127.0.0.1", peer.port(), "none", "box@example.se", "", 5, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
        return MailSignIn.smtp(server, "oauth2", new OAuth2Tokens(tokens.endpoint(), Clock.systemUTC()));
    }

    private static LinePeer smtp(String auth, String afterToken, String afterMail) throws IOException {
        return new LinePeer("220 outlook.office365.com", line -> {
            if (line.startsWith("EHLO")) {
                return "250-here\r\n250 " + auth;
            } else if (line.equals("AUTH XOAUTH2")) {
                return "334 ";
            } else if (line.startsWith("dXNlcj1")) {
                return afterToken;
            } else if (line.isEmpty() && afterToken.startsWith("334")) {
                return "535 5.7.3 Authentication unsuccessful [GV0P278CA0001.example]";
            } else if (line.equals("DATA")) {
                return "354 go on";
            }
            return line.equals(".") ? afterMail : "250 ok";
        });
    }

    private static MimeMessage letter() throws Exception {
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setFrom(new InternetAddress("box@example.se"));
        letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("analys@example.se"));
        letter.setSubject("Prov");
        letter.setText("x");
        return letter;
    }
}
