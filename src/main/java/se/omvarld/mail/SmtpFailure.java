package se.omvarld.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;

/**
 * Why a mail was not sent, for the operator.
 *
 * @param sentence one plain sentence; what the server said is quoted as one line
 */
public record SmtpFailure(FailureCause cause, String sentence) {

    /**
     * Whether the server refused this recipient, sender or mail for good (5xx), so that trying the same again is useless;
     * false for whatever a setting, a certificate or time can mend.
     */
    public boolean permanent() {
        return cause == FailureCause.REFUSED;
    }

    /** Finds the telling exception among the causes, whatever wraps it. */
    public static SmtpFailure of(Throwable thrown) {
        CauseChain chain = CauseChain.of(thrown);
        return chain.told()
                .map(told -> new SmtpFailure(told.cause(), told.sentence()))
                .or(() -> chain.first(AuthenticationFailedException.class).map(SmtpFailure::login))
                .or(() -> SmtpRefusal.in(chain).map(SmtpRefusal::failure))
                .or(() -> chain.first(MailConnectException.class).map(SmtpFailure::unreachable))
                .or(() -> chain.first(SocketConnectException.class).map(e -> unreachable(new MailConnectException(e))))
                .or(() -> chain.first(SSLException.class).map(SmtpFailure::encryption))
                .or(() -> chain.first(SocketTimeoutException.class).map(SmtpFailure::silent))
                .or(() -> chain.first(MessagingException.class).map(SmtpFailure::other))
                .orElseGet(() -> other(chain.root()));
    }

    private static SmtpFailure login(AuthenticationFailedException e) {
        String said = CauseChain.said(e);
        return new SmtpFailure(
                FailureCause.LOGIN,
                "The mail server refused the login; check mail.smtp.user and mail.smtp.password: " + said
                        + ExchangeAnswers.hint(said));
    }

    private static SmtpFailure unreachable(MailConnectException e) {
        String server = DisplayText.header(e.getHost()) + ":" + e.getPort();
        Throwable cause = e.getCause();
        if (cause instanceof java.net.UnknownHostException) {
            return new SmtpFailure(
                    FailureCause.NAME,
                    "The mail server's name is not known: " + DisplayText.header(e.getHost())
                            + "; check mail.smtp.host.");
        }
        if (cause instanceof SocketTimeoutException) {
            return new SmtpFailure(
                    FailureCause.TIMEOUT,
                    "The mail server " + server + " did not answer in " + e.getConnectionTimeout() + " ms.");
        }
        return new SmtpFailure(
                FailureCause.CONNECTION,
                "No mail server answers at " + server + "; check mail.smtp.host and mail.smtp.port: "
                        + CauseChain.said(cause == null ? e : cause));
    }

    private static SmtpFailure encryption(SSLException e) {
        return new SmtpFailure(FailureCause.TLS, TlsFailure.of(e, "mail.smtp"));
    }

    private static SmtpFailure silent(SocketTimeoutException e) {
        return new SmtpFailure(
                FailureCause.TIMEOUT,
                "The mail server took the connection and then did not answer in time: " + CauseChain.said(e));
    }

    private static SmtpFailure other(Throwable e) {
        String said = CauseChain.said(e);
        if (said.contains("STARTTLS is required")) {
            return new SmtpFailure(
                    FailureCause.TLS,
                    "The mail server offers no STARTTLS, which mail.smtp.security=starttls requires.");
        }
        if (said.contains("[EOF]") || said.contains("response: -1")) {
            return new SmtpFailure(FailureCause.CONNECTION, "The mail server closed the connection: " + said);
        }
        return new SmtpFailure(FailureCause.OTHER, "The mail could not be sent: " + said);
    }
}
