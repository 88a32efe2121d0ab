package se.omvarld.mail;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import se.omvarld.item.DisplayText;

/** Why the mailbox was not read, for the operator: one plain sentence; what the server said is quoted as one line. */
final class ImapFailure extends IOException {
    private ImapFailure(String sentence) {
        super(sentence);
    }

    /** Finds the telling exception among the causes, whatever wraps it. */
    static ImapFailure of(Throwable thrown) {
        CauseChain causes = CauseChain.of(thrown);
        return new ImapFailure(causes.first(AuthenticationFailedException.class)
                .map(ImapFailure::login)
                .or(() -> causes.first(UnknownHostException.class).map(ImapFailure::unknown))
                .or(() -> unreachable(causes))
                .or(() -> causes.first(SSLException.class).map(e -> TlsFailure.of(e, "mail.imap")))
                .or(() ->
                        causes.first(SocketTimeoutException.class).map(e -> "The mail server gives no answer in time."))
                .orElseGet(() -> other(causes.root())));
    }

    private static String login(AuthenticationFailedException e) {
        return "The mail server refused the login; check mail.imap.user and mail.imap.password: " + CauseChain.said(e);
    }

    private static String unknown(UnknownHostException e) {
        return "The mail server's name is not known; check mail.imap.host: " + CauseChain.said(e);
    }

    private static Optional<String> unreachable(CauseChain causes) {
        return causes.first(MailConnectException.class)
                .map(e -> e.getHost() + ":" + e.getPort())
                .or(() -> causes.first(SocketConnectException.class).map(e -> e.getHost() + ":" + e.getPort()))
                .map(server -> "No mail server answers at " + DisplayText.header(server)
                        + "; check mail.imap.host and mail.imap.port: " + CauseChain.said(causes.root()));
    }

    private static String other(Throwable e) {
        String said = CauseChain.said(e);
        return said.contains("STARTTLS required")
                ? "The mail server offers no STARTTLS, which mail.imap.security=starttls requires."
                : "The mailbox could not be read: " + said;
    }
}
