package se.omvarld.cli.command.mail;

import jakarta.mail.Session;
import javax.net.ssl.SSLSocketFactory;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.setup.Settings;
import se.omvarld.mail.ImapSession;
import se.omvarld.mail.SmtpServer;
import se.omvarld.mail.signin.MailSignIn;
import se.omvarld.mail.signin.OAuth2Client;
import se.omvarld.mail.signin.OAuth2Tokens;
import se.omvarld.mail.signin.TokenConnection;
import se.omvarld.mail.signin.TokenEndpoint;
import se.omvarld.source.http.TrustedCertificates;

/** The mail servers as the settings name them, for commands that start no routes. */
public record MailServers(Settings settings, SSLSocketFactory sockets, OAuth2Tokens tokens) {

    public static MailServers of(Setup setup) {
        Settings settings = setup.settings();
        SSLSocketFactory sockets = TrustedCertificates.sockets(settings.get("http.ca-file"));
        OAuth2Client client = OAuth2Client.of(
                settings.get("mail.oauth2.tenant"),
                settings.get("mail.oauth2.token-address"),
                settings.get("mail.oauth2.client-id"),
                settings.get("mail.oauth2.client-secret"),
                settings.get("mail.oauth2.certificate-file"),
                settings.get("mail.oauth2.scope"));
        TokenConnection connection = new TokenConnection(
                settings.get("http.proxy"),
                sockets,
                settings.number("http.connect-timeout"),
                settings.number("http.deadline"));
        return new MailServers(
                settings, sockets, new OAuth2Tokens(new TokenEndpoint(client, connection), setup.clock()));
    }

    /** Whether a server is signed in to with a token; {@code server} is {@code mail.smtp} or {@code mail.imap}. */
    boolean wantsToken(String server) {
        return MailSignIn.isOAuth2(settings.get(server + ".auth"));
    }

    public SmtpServer smtp() {
        SmtpServer server = SmtpServer.of(
                settings.get("mail.smtp.host"),
                settings.number("mail.smtp.port"),
                settings.get("mail.smtp.security"),
                settings.get("mail.smtp.user"),
                settings.get("mail.smtp.password"),
                settings.number("mail.smtp.timeout"),
                sockets);
        return MailSignIn.smtp(server, settings.get("mail.smtp.auth"), tokens);
    }

    Session imap() {
        Session session =
                ImapSession.of(settings.get("mail.imap.security"), settings.number("mail.imap.timeout"), sockets);
        return MailSignIn.imap(session, settings.get("mail.imap.auth"), tokens);
    }
}
