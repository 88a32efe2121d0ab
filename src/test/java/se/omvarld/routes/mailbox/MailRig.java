package se.omvarld.routes.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.store.StoreBeginning;
import se.omvarld.store.db.Store;
import se.omvarld.store.poll.MailboxReports;
import se.omvarld.store.poll.PollReport;

/**
 * The shipped routes, started once as for a command, between a real IMAP and a real SMTP server; each test begins with the
 * servers empty and the store as it was.
 */
final class MailRig implements AutoCloseable {
    final Mailbox mailbox;
    final SettableClock clock = new SettableClock();
    final RouteRuntime routes;
    private final Path folder;
    private final String now;
    private GreenMail smtp = serving(0);
    private StoreBeginning beginning;

    /**
     * What one look into the mailbox brought.
     *
     * @param reports as {@code poll} gives them, the mailbox's own last
     */
    record Round(List<PollReport> reports) {
        PollReport of(String source) {
            return reports.stream()
                    .filter(report -> report.source().equals(source))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(source + " is not in " + reports));
        }

        /** As {@code poll} says by its exit code. */
        boolean isFailed() {
            return reports.stream().anyMatch(PollReport::failed);
        }
    }

    /**
     * Starts the routes.
     *
     * @param folder whose {@code data} may hold a store already, from which each test begins
     * @param now when each test begins, Swedish time
     * @param more settings beside the servers'
     */
    MailRig(Path folder, String now, List<Source> sources, String... more) {
        this(new Mailbox(), folder, now, sources, more);
    }

    /** With a mailbox on another server. */
    MailRig(Mailbox mailbox, Path folder, String now, List<Source> sources, String... more) {
        this.mailbox = mailbox;
        this.folder = folder;
        this.now = now;
        clock.set(now);
        Map<String, String> settings = new HashMap<>();
        List<String> all = new ArrayList<>(settings());
        all.addAll(List.of(more));
        all.forEach(setting -> settings.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        routes = GivenRoutes.of(
                        PollRig.folders(data()),
                        Settings.load(Path.of("config"), Map.of(), settings),
                        clock,
                        sources,
                        false)
                .start();
        beginHere();
    }

    /** A newsletter's source. */
    static Source newsletter(String id, String publisher, String senders) {
        return new Source(
                id,
                "newsletter",
                Map.of("publisher", publisher, "senders", senders, "language", "sv"),
                id + ".camel.yaml",
                1);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(mailbox.settings());
        settings.addAll(List.of(
                "mail.smtp.host=127.0.0.1",
                "mail.smtp.security=none",
                "mail.smtp.port=" + smtp.getSmtp().getPort(),
                "report.soffice=off"));
        return settings;
    }

    private static GreenMail serving(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Before each test. */
    void begin() throws MessagingException, FolderException {
        clock.set(now);
        mailbox.empty();
        smtp.purgeEmailFromAllMailboxes();
        beginning.restore();
        routes.bean("mailReports", MailboxReports.class).take();
    }

    /** Each test begins with the store as it is now. */
    void beginHere() {
        beginning = StoreBeginning.of(store(), folder.resolve("beginning.db"));
    }

    /** Reads the mailbox once, as the command {@code poll} does. */
    Round poll() {
        routes.readMailbox();
        return new Round(routes.bean("mailReports", MailboxReports.class).take());
    }

    /** A process of its own beside the routes, with the same store and servers. */
    Cli cli() {
        Cli cli = new Cli(folder);
        settings().forEach(setting -> cli.with("--set", setting));
        return cli;
    }

    Store store() {
        return routes.bean("store", Store.class);
    }

    /** The server to which the routes send. */
    GreenMail smtp() {
        return smtp;
    }

    /** Does something while no mail server takes mails. */
    void withoutSmtp(Runnable work) {
        int port = smtp.getSmtp().getPort();
        smtp.stop();
        work.run();
        smtp = serving(port);
    }

    @Override
    public void close() {
        routes.close();
        smtp.stop();
        mailbox.close();
    }
}
