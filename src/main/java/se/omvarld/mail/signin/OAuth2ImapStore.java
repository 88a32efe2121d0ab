package se.omvarld.mail.signin;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import se.omvarld.mail.BoundedImapStore;

/** A mailbox at a server that takes tokens (XOAUTH2). The token is fetched at each connection, not when the route is made. */
public final class OAuth2ImapStore extends BoundedImapStore {
    private final OAuth2Tokens tokens;

    /** Made by the session, by its name. */
    public OAuth2ImapStore(Session session, URLName url) {
        super(session, url);
        tokens = MailSignIn.tokens(session);
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        String token = MailSignIn.token(tokens);
        try {
            return super.protocolConnect(host, port, user, token);
        } catch (AuthenticationFailedException e) {
            tokens.refused(token);
            throw new RefusedTokenException("mail.imap", e.getMessage());
        }
    }

    /** Angus would show the token as a password (LOGIN) to a server that does not know what it is. */
    @Override
    protected void preLogin(IMAPProtocol server) throws ProtocolException {
        if (!server.hasCapability("AUTH=XOAUTH2")) {
            throw new ProtocolException(
                    "no XOAUTH2", new RefusedTokenException("mail.imap", RefusedTokenException.NOT_OFFERED));
        }
    }
}
