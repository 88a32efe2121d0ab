package se.omvarld.mail;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;

/** Why the mailbox was not read, for the operator: one plain sentence; what the server said is quoted as one line. */
public final class ImapFailure extends IOException implements FailureCause.Carrier {
    private final FailureCause cause;

    private ImapFailure(FailureCause cause, String sentence) {
        super(sentence);
        this.cause = cause;
    }

    @Override
    public FailureCause failureCause() {
        return cause;
    }

    /** Finds the telling exception among the causes, whatever wraps it. */
    public static ImapFailure of(Throwable thrown) {
        CauseChain causes = CauseChain.of(thrown);
        return causes.first(ImapFailure.class)
                .or(() -> causes.told().map(told -> new ImapFailure(told.cause(), told.sentence())))
                .or(() -> causes.first(AuthenticationFailedException.class).map(ImapFailure::login))
                .or(() -> causes.first(UnknownHostException.class).map(ImapFailure::unknown))
                .or(() -> unreachable(causes))
                .or(() -> causes.first(SSLException.class)
                        .map(e -> new ImapFailure(FailureCause.TLS, TlsFailure.of(e, "mail.imap"))))
                .or(() -> causes.first(SocketTimeoutException.class)
                        .map(e -> new ImapFailure(FailureCause.TIMEOUT, "The mail server gives no answer in time.")))
                .orElseGet(() -> other(causes.root()));
    }

    /** Mails that were dealt with could not be moved out of the folder that is read. */
    public static ImapFailure unmoved(int mails, String from, Throwable why) {
        return new ImapFailure(
                FailureCause.OTHER,
                mails + " mails were dealt with and cannot be moved; they stay in " + DisplayText.header(from)
                        + ". Make room in the mailbox, and see that its folders can be written to: "
                        + CauseChain.said(why));
    }

    private static ImapFailure login(AuthenticationFailedException e) {
        String said = CauseChain.said(e);
        return new ImapFailure(
                FailureCause.LOGIN,
                "The mail server refused the login; check mail.imap.user and mail.imap.password: " + said
                        + ExchangeAnswers.hint(said));
    }

    private static ImapFailure unknown(UnknownHostException e) {
        return new ImapFailure(
                FailureCause.NAME, "The mail server's name is not known; check mail.imap.host: " + CauseChain.said(e));
    }

    private static Optional<ImapFailure> unreachable(CauseChain causes) {
        return causes.first(MailConnectException.class)
                .map(e -> e.getHost() + ":" + e.getPort())
                .or(() -> causes.first(SocketConnectException.class).map(e -> e.getHost() + ":" + e.getPort()))
                .map(server -> new ImapFailure(
                        FailureCause.CONNECTION,
                        "No mail server answers at " + DisplayText.header(server)
                                + "; check mail.imap.host and mail.imap.port: " + CauseChain.said(causes.root())));
    }

    private static ImapFailure other(Throwable e) {
        String said = CauseChain.said(e);
        return said.contains("STARTTLS required")
                ? new ImapFailure(
                        FailureCause.TLS,
                        "The mail server offers no STARTTLS, which mail.imap.security=starttls requires.")
                : new ImapFailure(
                        FailureCause.OTHER, "The mailbox could not be read: " + said + ExchangeAnswers.hint(said));
    }
}
