package se.omvarld.mail.signin;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import se.omvarld.mail.SmtpServer;

/** Makes connections to mail servers sign in as the settings say: by password, or by OAuth2. */
public final class MailSignIn {
    private static final String TOKENS = "omvarld.tokens";

    private MailSignIn() {}

    /**
     * The server for sending.
     *
     * @param auth {@code mail.smtp.auth}
     */
    public static SmtpServer smtp(SmtpServer server, String auth, OAuth2Tokens tokens) {
        signIn(server.getSession(), auth, tokens, Provider.Type.TRANSPORT, "smtp", OAuth2Transport.class);
        return server;
    }

    /**
     * The session for reading.
     *
     * @param auth {@code mail.imap.auth}
     */
    public static Session imap(Session session, String auth, OAuth2Tokens tokens) {
        if (isOAuth2(auth)) {
            session.getProperties().setProperty("mail.imap.auth.mechanisms", "XOAUTH2");
        }
        signIn(session, auth, tokens, Provider.Type.STORE, "imap", OAuth2ImapStore.class);
        return session;
    }

    private static void signIn(
            Session session, String auth, OAuth2Tokens tokens, Provider.Type type, String protocol, Class<?> by) {
        if (isOAuth2(auth)) {
            session.getProperties().put(TOKENS, tokens);
            try {
                session.setProvider(new Provider(type, protocol, by.getName(), "Omvärldsbevakning", null));
            } catch (NoSuchProviderException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Whether a server is signed in to with a token, by its setting {@code auth}. */
    public static boolean isOAuth2(String auth) {
        return auth.equals("oauth2");
    }

    static OAuth2Tokens tokens(Session session) {
        return (OAuth2Tokens) session.getProperties().get(TOKENS);
    }

    static String token(OAuth2Tokens tokens) throws MessagingException {
        try {
            return tokens.token();
        } catch (SignInFailure e) {
            throw new MessagingException("no token", e);
        }
    }
}
