package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.mail.GivenDeliveries.HTML;
import static se.omvarld.mail.GivenDeliveries.LETTERS;
import static se.omvarld.mail.GivenDeliveries.TEXT;
import static se.omvarld.mail.GivenDeliveries.WORD;
import static se.omvarld.mail.GivenDeliveries.mail;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.omvarld.mail.SmtpProperties.Security;

class SmtpSendingTest {
    private static final String[] TRUST_TEST_CERTIFICATE = {
        "mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false"
    };

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @Test
    void should_arrive_as_built_when_sent() throws Exception {
        MimeMessage sent = LETTERS.build(
                mail("Omvärldsbevakning v. 12", TEXT, HTML, WORD), GivenDeliveries.to("analys@example.se"));

        GivenDeliveries.send(sent, server.getSmtp().getPort(), Security.NONE);

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(MessageFactoryTest.structure(arrived)).isEqualTo(MessageFactoryTest.structure(sent));
        assertThat(arrived.getSubject()).isEqualTo("Omvärldsbevakning v. 12");
        assertThat(arrived.getMessageID())
                .isEqualTo(GivenDeliveries.to("analys@example.se").messageId());
        assertThat(arrived.getHeader("List-Id")).containsExactly("<omvarldsbevakning.example.se>");
        Multipart alternatives =
                (Multipart) ((Multipart) arrived.getContent()).getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Åäö\r\n== Rubrik ==\r\n");
    }

    @Test
    void should_have_the_same_message_id_when_sent_twice() throws Exception {
        GivenDeliveries.send(GivenDeliveries.digest(), server.getSmtp().getPort(), Security.NONE);
        GivenDeliveries.send(GivenDeliveries.digest(), server.getSmtp().getPort(), Security.NONE);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void should_arrive_when_the_server_speaks_tls_and_is_trusted() throws Exception {
        GivenDeliveries.send(
                GivenDeliveries.digest(), server.getSmtps().getPort(), Security.TLS, TRUST_TEST_CERTIFICATE);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void should_send_nothing_when_the_certificate_is_not_trusted() {
        assertThatThrownBy(() -> GivenDeliveries.send(
                        GivenDeliveries.digest(), server.getSmtps().getPort(), Security.TLS))
                .satisfies(thrown -> assertThat(SmtpFailure.of(thrown).sentence())
                        .startsWith("The encrypted connection to the mail server failed; check its certificate: "));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void should_speak_in_the_clear_only_until_starttls_when_it_is_asked_for() throws Exception {
        Map<String, String> offering = Map.of("EHLO", "250-here\r\n250 STARTTLS", "STARTTLS", "220 go");
        try (ScriptedSmtpServer scripted = new ScriptedSmtpServer(offering)) {
            GivenDeliveries.send(GivenDeliveries.digest(), scripted.port(), Security.STARTTLS, TRUST_TEST_CERTIFICATE);

            assertThat(scripted.commands.stream().map(command -> command.replaceFirst("[ <].*", "")))
                    .containsSubsequence("EHLO", "STARTTLS", "tls:EHLO", "tls:MAIL", "tls:RCPT", "tls:DATA");
        }
    }

    @Test
    void should_count_as_sent_when_the_server_is_silent_after_taking_the_mail() throws Exception {
        try (ScriptedSmtpServer scripted = new ScriptedSmtpServer(Map.of("QUIT", "421-never ending"))) {
            GivenDeliveries.send(GivenDeliveries.digest(), scripted.port(), Security.NONE);

            assertThat(scripted.commands).contains("DATA");
        }
    }

    @Test
    void should_try_a_login_once_a_mail_when_it_is_refused() throws Exception {
        Map<String, String> refusing =
                Map.of("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN", "AUTH", "535 5.7.8 wrong password");
        try (ScriptedSmtpServer scripted = new ScriptedSmtpServer(refusing)) {
            SmtpServer server = SmtpServer.of(
                    "127.0.0.1", scripted.port(), "none", "omvard", "wrong", 5, (javax.net.ssl.SSLSocketFactory)
                            javax.net.ssl.SSLSocketFactory.getDefault());

            assertThatThrownBy(() -> server.send(GivenDeliveries.digest()))
                    .satisfies(thrown -> assertThat(SmtpFailure.of(thrown).sentence())
                            .startsWith("The mail server refused the login"));
            assertThat(scripted.commands)
                    .filteredOn(command -> command.startsWith("AUTH"))
                    .hasSize(1);
        }
    }
}
