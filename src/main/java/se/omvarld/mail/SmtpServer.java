package se.omvarld.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import se.omvarld.item.text.DisplayText;

/** The mail server as the route's endpoint uses it; remembers what the server answered. One mail at a time. */
public final class SmtpServer extends DefaultJavaMailSender {
    private Transport transport;
    private String lastAnswer = "";

    /**
     * A server by its settings.
     *
     * @param security {@code starttls}, {@code tls} or {@code none}
     * @param user empty for no login
     * @param timeoutSeconds the longest wait to connect, for an answer, and for data to be taken
     * @param sockets which authorities' certificates are trusted
     */
    public static SmtpServer of(
            String host,
            int port,
            String security,
            String user,
            String password,
            int timeoutSeconds,
            SSLSocketFactory sockets) {
        Duration wait = Duration.ofSeconds(timeoutSeconds);
        SmtpServer server = new SmtpServer();
        server.setHost(host);
        server.setPort(port);
        server.setProtocol("smtp");
        server.setUsername(user.isEmpty() ? null : user);
        server.setPassword(user.isEmpty() ? null : password);
        Properties properties = new SmtpProperties(SmtpProperties.Security.parse(security), wait, wait).toProperties();
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        // A failed handshake is the answer: trying again with other sockets would only hide why.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        server.setJavaMailProperties(properties);
        // Without Camel's authenticator, whom the library asks for the same password once more when a login was
        // refused.
        server.setSession(Session.getInstance(properties));
        return server;
    }

    @Override
    public synchronized void send(MimeMessage message) throws MessagingException {
        super.send(message);
        lastAnswer = transport instanceof SMTPTransport smtp ? DisplayText.header(smtp.getLastServerResponse()) : "";
    }

    @Override
    protected synchronized Transport getTransport(Session session) throws NoSuchProviderException {
        transport = super.getTransport(session);
        return transport;
    }

    /** The server's answer to the last mail that it took. */
    public synchronized String lastAnswer() {
        return lastAnswer;
    }
}
