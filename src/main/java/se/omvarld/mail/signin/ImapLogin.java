package se.omvarld.mail.signin;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;

/** The login of the mailbox. As a bean it stays out of the endpoint's address, which is logged. */
public final class ImapLogin extends MailAuthenticator {
    private final String user;
    private final String password;

    public ImapLogin(String user, String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
    }
}
