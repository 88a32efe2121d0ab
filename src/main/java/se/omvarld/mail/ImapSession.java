package se.omvarld.mail;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** How to speak to the server of the mailbox that is read. */
public final class ImapSession {
    private ImapSession() {}

    /**
     * A session for the protocol {@code imap}, whatever the security.
     *
     * @param security {@code starttls}, {@code tls} or {@code none}, as for sending
     * @param timeoutSeconds the longest wait to connect, and for each answer
     * @param sockets which authorities' certificates are trusted
     */
    public static Session of(String security, int timeoutSeconds, SSLSocketFactory sockets) {
        SmtpProperties.Security wanted = SmtpProperties.Security.parse(security);
        String wait = Long.toString(Duration.ofSeconds(timeoutSeconds).toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", "imap");
        properties.setProperty("mail.imap.connectiontimeout", wait);
        properties.setProperty("mail.imap.timeout", wait);
        properties.setProperty("mail.imap.writetimeout", wait);
        properties.setProperty(
                "mail.imap.starttls.enable", Boolean.toString(wanted == SmtpProperties.Security.STARTTLS));
        properties.setProperty(
                "mail.imap.starttls.required", Boolean.toString(wanted == SmtpProperties.Security.STARTTLS));
        properties.setProperty("mail.imap.ssl.enable", Boolean.toString(wanted == SmtpProperties.Security.TLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.ssl.socketFactory", sockets);
        // A failed handshake is the answer: trying again with other sockets would only hide why.
        properties.setProperty("mail.imap.socketFactory.fallback", "false");
        Session session = Session.getInstance(properties);
        try {
            session.setProvider(BoundedImapStore.provider());
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException(e);
        }
        return session;
    }
}
