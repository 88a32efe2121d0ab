package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.failure.FailureCause;
import se.omvarld.mail.SmtpProperties.Security;

class SmtpFailureTest {

    @Test
    void should_name_host_and_port_when_nothing_listens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        SmtpFailure failure = sending(port, Security.NONE);

        assertThat(failure.sentence())
                .startsWith("No mail server answers at 127.0.0.1:" + port
                        + "; check mail.smtp.host and mail.smtp.port: Connection refused");
        assertThat(failure.cause()).isEqualTo(FailureCause.CONNECTION);
        assertThat(failure.permanent()).isFalse();
    }

    @Test
    void should_say_that_it_waited_when_the_server_is_silent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SmtpFailure failure = sending(silent.getLocalPort(), Security.NONE);

            assertThat(failure.sentence()).startsWith("The mail server took the connection and then did not answer");
            assertThat(failure.cause()).isEqualTo(FailureCause.TIMEOUT);
            assertThat(failure.permanent()).isFalse();
        }
    }

    @Test
    void should_name_the_setting_when_the_server_offers_no_starttls() throws Exception {
        assertThat(answered(Security.STARTTLS, Map.of()))
                .isEqualTo(new SmtpFailure(
                        FailureCause.TLS,
                        "The mail server offers no STARTTLS, which mail.smtp.security=starttls requires."));
    }

    @Test
    void should_name_the_settings_when_the_port_speaks_no_tls() throws Exception {
        assertThat(answered(Security.TLS, Map.of()))
                .isEqualTo(
                        new SmtpFailure(
                                FailureCause.TLS,
                                "The mail server does not speak TLS at this port; check mail.smtp.security and mail.smtp.port."));
    }

    @Test
    void should_name_the_settings_when_the_login_is_refused() throws Exception {
        Map<String, String> refusing = Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong");

        SmtpFailure failure = answered(Security.NONE, refusing, "user", "omvarld", "password", "secret");

        assertThat(failure.sentence())
                .startsWith(
                        "The mail server refused the login; check mail.smtp.user and mail.smtp.password: 535 5.7.8");
        assertThat(failure.cause()).isEqualTo(FailureCause.LOGIN);
        assertThat(failure.permanent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 no such user | the recipient analys@example.se for good: 550 5.1.1 no such user | REFUSED",
                "RCPT | 450 4.2.1 try later | the recipient analys@example.se for now: 450 4.2.1 try later | OTHER",
                "MAIL | 553 5.7.1 not yours | the sender omvarld@example.se for good: 553 5.7.1 not yours | REFUSED",
                "MAIL | 530 5.7.0 log in first | the mail; check mail.smtp.*: 530 5.7.0 log in first | LOGIN",
                "DATA | 452 4.3.1 disk full | the mail for now: 452 4.3.1 disk full | OTHER",
                ". | 554 5.7.1 spam | the mail for good: 554 5.7.1 spam | REFUSED",
                ". | 451 4.3.0 oops | the mail for now: 451 4.3.0 oops | OTHER",
            })
    void should_say_who_was_refused_and_whether_for_good_when_the_server_answers(
            String command, String answer, String refused, FailureCause cause) throws Exception {
        assertThat(answered(Security.NONE, Map.of(command, answer)))
                .isEqualTo(new SmtpFailure(cause, "The mail server refused " + refused));
    }

    @Test
    void should_quote_the_server_on_one_short_line_when_its_answer_is_hostile() throws Exception {
        String answer = "550-\u001B[31mred\r\n550-" + "x".repeat(900) + "\r\n550 end";

        String sentence = answered(Security.NONE, Map.of("RCPT", answer)).sentence();

        assertThat(sentence).hasSizeLessThan(400).doesNotContain("\u001B", "\n", "\r");
    }

    @Test
    void should_find_the_cause_when_camel_wraps_it() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("RCPT", "550 no"))) {
            Throwable thrown =
                    catchThrowable(() -> GivenDeliveries.send(GivenDeliveries.digest(), server.port(), Security.NONE));

            assertThat(SmtpFailure.of(new CamelExecutionException("wrapped", null, thrown))
                            .permanent())
                    .isTrue();
        }
    }

    @Test
    void should_be_a_sentence_when_the_exception_is_unknown_or_its_own_cause() {
        assertThat(SmtpFailure.of(new IllegalStateException(new NullPointerException())))
                .isEqualTo(new SmtpFailure(FailureCause.OTHER, "The mail could not be sent: NullPointerException"));
    }

    private static SmtpFailure answered(Security security, Map<String, String> answers, String... more)
            throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(answers)) {
            return sending(server.port(), security, more);
        }
    }

    private static SmtpFailure sending(int port, Security security, String... more) {
        return SmtpFailure.of(
                catchThrowable(() -> GivenDeliveries.send(GivenDeliveries.digest(), port, security, more)));
    }
}
