package se.omvarld.mail.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Base64;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Sends mails to a server that takes tokens (XOAUTH2). Angus' own way puts the token on the line of the command, which servers cut
 * at 1,000 characters or less, and leaves the server's question after a refusal unanswered, so that its reason never comes.
 */
public final class OAuth2Transport extends SMTPTransport {
    private static final int CHALLENGE = 334;
    private static final int DONE = 235;

    private final OAuth2Tokens tokens;

    /** Made by the session, by its name. */
    public OAuth2Transport(Session session, URLName url) {
        super(session, url);
        tokens = MailSignIn.tokens(session);
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        try {
            return connected(host, port, user);
        } catch (RefusedTokenException e) {
            if (!e.isOfToken()) {
                throw e;
            }
            return connected(host, port, user); // once, with another token: this one may have been taken back early
        }
    }

    private boolean connected(String host, int port, String user) throws MessagingException {
        String token = MailSignIn.token(tokens);
        super.protocolConnect(host, port, null, null);
        try {
            signIn(user, token);
            return true;
        } catch (MessagingException e) {
            setConnected(true); // else close() takes it for closed
            close();
            throw e;
        }
    }

    private void signIn(String user, String token) throws MessagingException {
        if (!supportsAuthentication("XOAUTH2")) {
            throw new RefusedTokenException("mail.smtp", RefusedTokenException.NOT_OFFERED);
        }
        int code = simpleCommand("AUTH XOAUTH2");
        if (code == CHALLENGE) {
            byte[] answer = ("user=" + user + "\1auth=Bearer " + token + "\1\1").getBytes(UTF_8);
            code = simpleCommand(Base64.getEncoder().encode(answer));
        }
        if (code == CHALLENGE) {
            code = simpleCommand(""); // it holds the reason as JSON; the words for people come now
        }
        if (code != DONE) {
            tokens.refused(token);
            throw new RefusedTokenException("mail.smtp", getLastServerResponse());
        }
    }
}
