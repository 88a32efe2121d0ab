package se.omvarld.kill;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;

/** A mailbox on a real IMAP server, into which an analyst forwards news. It outlives the processes that read it. */
final class Letters implements AutoCloseable {
    /** What is no feed of the site. */
    static final int FEED = -1;

    private static final String USER = "omvarld";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    Letters() {
        server.start();
        user = server.setUser(USER + "@example.se", USER, USER);
    }

    String[] settings() {
        return new String[] {
            "mail.imap.host=127.0.0.1",
            "mail.imap.port=" + server.getImap().getPort(),
            "mail.imap.security=none",
            "mail.imap.user=" + USER,
            "mail.imap.password=" + USER,
            "mail.imap.trusted=ehm.example",
            "mail.imap.authserv-id=server-refuses-forgeries", // only the test itself puts mails into it
            "mail.imap.interval=1"
        };
    }

    void forward(NewsSite.News news) throws Exception {
        String mail = """
                From: Anna Analytiker <anna@ehm.example>
                To: omvarld@example.se
                Subject: VB: =?utf-8?Q?H=C3=A4lsodata?= %s
                Date: %s
                Message-ID: <%s@ehm.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                https://letters.example/%s
                """.formatted(
                        news.word(),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(news.date()),
                        news.word(),
                        NewsSite.lead(news.word()),
                        news.word());
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    /** An analyst answers a digest. */
    void answer(String name, String digest, String said) throws Exception {
        String mail = """
                From: Anna Analytiker <anna@ehm.example>
                To: omvarld@example.se
                Subject: SV: =?utf-8?Q?Omv=C3=A4rldsbevakning?= v. 13
                Message-ID: <%s@ehm.example>
                In-Reply-To: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(name, digest, said);
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    /** How many mails lie in a folder. */
    int in(String folder) {
        return messages(folder).size();
    }

    /** How many of them nobody has read. */
    long unread(String folder) {
        return messages(folder).stream()
                .filter(message -> !message.isSet(Flags.Flag.SEEN))
                .count();
    }

    private List<StoredMessage> messages(String folder) {
        MailFolder found = server.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null ? List.of() : found.getMessages();
    }

    @Override
    public void close() {
        server.stop();
    }
}
