package se.omvarld.routes.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A mailbox on a real IMAP server, by itself one in this process. */
public final class Mailbox implements AutoCloseable {
    private static final String USER = "omvard";
    static final String PASSWORD = "h)e&m+l%igt#?";
    private static final String FULL = "Fullt";

    /** A mail as it lies in a folder. */
    public record Lying(String subject, String answers, String text, boolean seen) {}

    private final GreenMail server;
    private final DovecotServer dovecot;
    private final PromptFront front;

    public Mailbox() {
        this(0);
    }

    /** At a port of its own choice when it is 0. */
    public Mailbox(int port) {
        dovecot = null;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        front = new PromptFront(port, server.getImap().getPort());
        setPassword(PASSWORD);
    }

    /** On Dovecot instead, as a process with its files in the folder. */
    Mailbox(Path folder) {
        this(folder, 0);
    }

    /** On Dovecot, which holds no more than so many kilobytes. */
    Mailbox(Path folder, int kilobytes) {
        server = null;
        dovecot = new DovecotServer(folder, USER, PASSWORD, kilobytes);
        front = new PromptFront(0, dovecot.port());
    }

    void setPassword(String password) {
        server.setUser(USER + "@example.se", USER, password);
    }

    /** Back to the one of the settings. */
    void mendPassword() {
        setPassword(PASSWORD);
    }

    /** As it was when it was made: nothing in it, no folder but the inbox, and a server that does its work. */
    void empty() throws MessagingException {
        front.answer(command -> "");
        mendPassword();
        try (Store store = connect()) {
            for (Folder folder : store.getDefaultFolder().list("*")) {
                if (!folder.getName().equals("INBOX")) {
                    folder.delete(true);
                }
            }
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.DELETED), true);
            inbox.close(true);
        }
    }

    /** What stands before the server, and can fail in its place. */
    PromptFront front() {
        return front;
    }

    /** As a person does who has looked at all that lies in the inbox. */
    void markAsRead() throws MessagingException {
        try (Store store = connect()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), true);
            inbox.close(false);
        }
    }

    int port() {
        return front.port();
    }

    /** The settings that lead here. */
    public List<String> settings() {
        return settings(port());
    }

    /** The settings that lead to a mailbox at a port, without encryption. */
    public static List<String> settings(int port) {
        return List.of(
                "mail.imap.host=127.0.0.1",
                "mail.imap.port=" + port,
                "mail.imap.security=none",
                "mail.imap.user=" + USER,
                "mail.imap.password=" + PASSWORD,
                "mail.imap.trusted=ehm.example",
                "mail.imap.authserv-id=server-refuses-forgeries"); // only the test itself puts mails into it
    }

    /** The settings as options of a command. */
    public String[] options() {
        return settings().stream()
                .flatMap(setting -> List.of("--set", setting).stream())
                .toArray(String[]::new);
    }

    /** Puts a mail into the inbox, byte for byte. */
    public void receive(Path mail) throws IOException, MessagingException {
        receive(Files.readAllBytes(mail));
    }

    public void receive(byte[] mail) throws MessagingException {
        try (Store store = connect()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.appendMessages(new Message[] {
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail))
            });
        }
    }

    /** Puts mails into the inbox as they are, also those that no library would write. */
    void receive(List<byte[]> mails) throws MessagingException {
        try (Store store = connect()) {
            ((IMAPFolder) store.getFolder("INBOX"))
                    .appendMessages(mails.stream().map(Mailbox::raw).toArray(Message[]::new));
        }
    }

    private static Message raw(byte[] mail) {
        return new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(mail);
            }
        };
    }

    /** Fills another folder until the server takes no more. */
    void fill(int kilobytes) throws MessagingException {
        try (Store store = connect()) {
            Folder full = store.getFolder(FULL);
            full.create(Folder.HOLDS_MESSAGES);
            for (int size = kilobytes << 10; size > 10; size /= 2) {
                while (takes(full, ("Subject: full\n\n" + "x".repeat(size)).getBytes(StandardCharsets.US_ASCII))) {
                    // the next one of this size may fit too
                }
            }
        }
    }

    private static boolean takes(Folder folder, byte[] mail) {
        try {
            folder.appendMessages(new Message[] {raw(mail)});
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    /** Deletes what filled it. */
    void makeRoom() throws MessagingException {
        try (Store store = connect()) {
            store.getFolder(FULL).delete(false);
        }
    }

    /** How many lie in a folder, read or not. */
    int count(String name) throws MessagingException {
        try (Store store = connect()) {
            return store.getFolder(name).getMessageCount();
        }
    }

    /** What lies in a folder; nothing when there is none. */
    public List<Lying> folder(String name) throws MessagingException, IOException {
        try (Store store = connect()) {
            Folder folder = store.getFolder(name);
            if (!folder.exists()) {
                return List.of();
            }
            folder.open(Folder.READ_ONLY);
            List<Lying> mails = new ArrayList<>();
            FetchProfile size =
                    new FetchProfile(); // else it is asked for with the ENVELOPE, which fails for broken mails
            size.add(FetchProfile.Item.SIZE);
            folder.fetch(folder.getMessages(), size);
            for (Message message : folder.getMessages()) {
                boolean seen = message.isSet(Flags.Flag.SEEN);
                mails.add(lying(new MimeMessage((MimeMessage) message), seen));
            }
            return Collections.unmodifiableList(mails);
        }
    }

    /** The subjects in each folder, sorted. */
    public Map<String, List<String>> folders() throws MessagingException, IOException {
        Map<String, List<String>> subjects = new TreeMap<>();
        try (Store store = connect()) {
            for (Folder folder : store.getDefaultFolder().list("*")) {
                subjects.put(
                        folder.getFullName(),
                        folder(folder.getFullName()).stream()
                                .map(Lying::subject)
                                .sorted()
                                .toList());
            }
        }
        return subjects;
    }

    private static Lying lying(Message message, boolean seen) throws MessagingException, IOException {
        String[] answers = message.getHeader("In-Reply-To");
        return new Lying(
                message.getSubject(),
                answers == null ? "" : answers[0],
                message.isMimeType("text/plain") ? message.getContent().toString() : "",
                seen);
    }

    /** As a person does who wants a mail read again: back into the inbox, unread. */
    void moveBack(String name) throws MessagingException {
        try (Store store = connect()) {
            Folder folder = store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            Message[] first = {mail(folder)};
            folder.setFlags(first, new Flags(Flags.Flag.SEEN), false);
            folder.copyMessages(first, store.getFolder("INBOX"));
            folder.setFlags(first, new Flags(Flags.Flag.DELETED), true);
            folder.close(true);
        }
    }

    /** The mail that was put aside, not the note beside it. */
    private static Message mail(Folder folder) throws MessagingException {
        for (Message message : folder.getMessages()) {
            if (!message.getSubject().startsWith("Ej inläst")) {
                return message;
            }
        }
        throw new AssertionError("only notes in " + folder.getFullName());
    }

    private Store connect() throws MessagingException {
        Properties looking = new Properties();
        looking.setProperty("mail.imap.peek", "true"); // a test that looks must not mark as read
        Store store = Session.getInstance(looking).getStore("imap");
        store.connect("127.0.0.1", port(), USER, PASSWORD);
        return store;
    }

    @Override
    public void close() {
        front.close();
        if (dovecot == null) {
            server.stop();
        } else {
            dovecot.close();
        }
    }
}
