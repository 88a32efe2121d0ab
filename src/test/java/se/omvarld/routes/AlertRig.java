package se.omvarld.routes;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.StoreBeginning;
import se.omvarld.store.db.Store;
import se.omvarld.store.poll.PollReport;

/** The shipped routes with a site to poll, a real mail server that can be away, and a clock: what operators are told. */
public final class AlertRig implements AutoCloseable {
    private static final String START = "2026-03-18T10:00";

    public final SettableClock clock = new SettableClock();
    public final RouteRuntime routes;
    public OddServer site;
    public GreenMail mailServer;
    private final Folders folders;
    private final ServerSetup setup;
    private StoreBeginning beginning;

    public AlertRig(Folders folders, Map<String, String> overrides) throws IOException {
        this(folders, overrides, false);
    }

    public AlertRig(Folders folders, Map<String, String> overrides, boolean daemon) throws IOException {
        this.folders = folders;
        clock.set(START);
        site = OddServer.start();
        setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        mailServer = new GreenMail(setup);
        routes = GivenRoutes.of(folders, settings(setup.getPort(), overrides), clock, List.of(), daemon)
                .start();
    }

    /** Before each test of a class that shares it: an empty store, another site, and a mail server that is not started. */
    void begin() throws IOException {
        if (beginning == null) {
            beginning = StoreBeginning.of(routes.bean("store", Store.class), folders.inData("beginning.db"));
        }
        beginning.restore();
        clock.set(START);
        site.close();
        site = OddServer.start();
        mailServer.stop();
        mailServer = new GreenMail(setup);
    }

    public static Folders folders(Path data) {
        return PollRig.folders(data);
    }

    private static Settings settings(int port, Map<String, String> overrides) {
        Map<String, String> all = new HashMap<>(Map.of(
                "alert.to", "drift@example.se",
                "observe.address", "",
                "http.allow-internal", "true",
                "http.robots", "false",
                "http.pause", "0",
                "http.retry-delay", "0",
                "mail.smtp.host", "127.0.0.1",
                "mail.smtp.port", Integer.toString(port),
                "mail.smtp.security", "none"));
        all.putAll(overrides);
        return Settings.load(Path.of("config"), Map.of(), all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Subjects and texts of the mails so far, which are then forgotten. */
    List<String> mails() throws FolderException {
        MimeMessage[] all = mailServer.getReceivedMessages();
        List<String> texts = Arrays.stream(all).map(AlertRig::text).toList();
        mailServer.purgeEmailFromAllMailboxes();
        return texts;
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject().replace("Omvärldsbevakning: ", "") + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void look() {
        routes.send("direct:incidents", "", Object.class);
    }

    public void watch() {
        routes.send("direct:watch", "", Object.class);
    }

    void answering(String... paths) {
        Arrays.stream(paths).forEach(path -> site.on(path, OddAnswers.good("Ny hälsodata " + path)));
    }

    void failing(String... paths) {
        Arrays.stream(paths).forEach(path -> site.on(path, OddAnswers.reset()));
    }

    public void poll(String... paths) {
        Arrays.stream(paths).forEach(path -> routes.send("direct:collect-now", source(path), PollReport.class));
    }

    Source source(String path) {
        return PollRig.feed(path.substring(1), site.address(path));
    }

    @Override
    public void close() throws IOException {
        routes.close();
        mailServer.stop();
        site.close();
    }
}
