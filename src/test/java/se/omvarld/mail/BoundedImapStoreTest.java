package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.omvarld.source.mail.MailReader;

/** Of a header on a real IMAP server no more is fetched than is read, whoever asks. */
class BoundedImapStoreTest {
    private static final int MOST = MailReader.MOST_HEADER_BYTES + 2000;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void receive() throws Exception {
        server.start();
        GreenMailUser user = server.setUser("omvard@example.se", "omvard", "secret");
        String mail = "From: x@evil.example\nSubject: " + "x".repeat(MOST) + "\nX: " + "y".repeat(MOST) + "\n\nhej\n";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void should_fetch_no_more_of_a_header_than_is_read() throws Exception {
        Session session = ImapSession.of("none", 30, (SSLSocketFactory) SSLSocketFactory.getDefault());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "omvard", "secret");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message one = inbox.getMessage(1);

            assertThat(one.getHeader("Subject")[0]).hasSizeBetween(MOST - 2000, MOST);
            long all = Collections.list(((MimeMessage) one).getAllHeaderLines()).stream()
                    .mapToLong(String::length)
                    .sum();
            assertThat(all).isBetween((long) MailReader.MOST_HEADER_BYTES, (long) MOST);
        }
    }
}
