package se.omvarld.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Why a mail was not sent, for the operator.
 *
 * @param sentence one plain sentence; what the server said is quoted as one line
 * @param permanent whether the server refused this recipient, sender or mail for good (5xx), so that trying the same
 *     again is useless; false for whatever a setting, a certificate or time can mend
 */
public record SmtpFailure(String sentence, boolean permanent) {
    private static final int DEEPEST = 20;

    /** Finds the telling exception among the causes, whatever wraps it. */
    public static SmtpFailure of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return first(chain, AuthenticationFailedException.class)
                .map(SmtpFailure::login)
                .or(() -> SmtpRefusal.in(chain).map(SmtpRefusal::failure))
                .or(() -> first(chain, MailConnectException.class).map(SmtpFailure::unreachable))
                .or(() -> first(chain, SSLException.class).map(SmtpFailure::encryption))
                .or(() -> first(chain, SocketTimeoutException.class).map(SmtpFailure::silent))
                .or(() -> first(chain, MessagingException.class).map(SmtpFailure::other))
                .orElseGet(() -> other(chain.get(chain.size() - 1)));
    }

    private static SmtpFailure login(AuthenticationFailedException e) {
        return passing("The mail server refused the login; check mail.smtp.user and mail.smtp.password: " + said(e));
    }

    private static SmtpFailure unreachable(MailConnectException e) {
        String server = Plain.text(e.getHost()) + ":" + e.getPort();
        Throwable cause = e.getCause();
        if (cause instanceof java.net.UnknownHostException) {
            return passing(
                    "The mail server's name is not known: " + Plain.text(e.getHost()) + "; check mail.smtp.host.");
        }
        if (cause instanceof SocketTimeoutException) {
            return passing("The mail server " + server + " did not answer in " + e.getConnectionTimeout() + " ms.");
        }
        return passing("No mail server answers at " + server + "; check mail.smtp.host and mail.smtp.port: "
                + said(cause == null ? e : cause));
    }

    private static SmtpFailure encryption(SSLException e) {
        boolean plain = String.valueOf(e.getMessage()).contains("Unsupported or unrecognized SSL message");
        return passing(
                plain
                        ? "The mail server does not speak TLS at this port; check mail.smtp.security and mail.smtp.port."
                        : "The encrypted connection to the mail server failed; check its certificate: " + said(e));
    }

    private static SmtpFailure silent(SocketTimeoutException e) {
        return passing("The mail server took the connection and then did not answer in time: " + said(e));
    }

    private static SmtpFailure other(Throwable e) {
        String said = said(e);
        if (said.contains("STARTTLS is required")) {
            return passing("The mail server offers no STARTTLS, which mail.smtp.security=starttls requires.");
        }
        if (said.contains("[EOF]") || said.contains("response: -1")) {
            return passing("The mail server closed the connection: " + said);
        }
        return passing("The mail could not be sent: " + said);
    }

    private static SmtpFailure passing(String sentence) {
        return new SmtpFailure(sentence, false);
    }

    private static String said(Throwable e) {
        String message = e.getMessage();
        return Plain.text(message == null || message.isBlank() ? e.getClass().getSimpleName() : message);
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable e = thrown; e != null && chain.size() < DEEPEST; e = e.getCause()) {
            chain.add(e);
        }
        return chain;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
