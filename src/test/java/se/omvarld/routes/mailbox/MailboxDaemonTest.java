package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.watch.Heartbeats;

/** The mailbox read by the running daemon on its own schedule, while a feed is polled every second. */
@Tag("slow")
@Timeout(240)
class MailboxDaemonTest {
    private static final Path MAILS = Path.of("src/test/resources/mailbox");
    private static final String STORY = "https://vardbladet.example/2026/journaler-delas";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private OddServer site;
    private RouteRuntime routes;

    @BeforeEach
    void serve() throws IOException {
        clock.set("2026-03-20T15:00");
        site = OddServer.start();
        site.on("/feed", OddAnswers.good("Nytt"));
    }

    @AfterEach
    void stop() {
        if (routes != null) {
            routes.close();
        }
        site.close();
    }

    @Test
    void should_tell_of_a_server_that_is_away_or_refuses_the_login_and_read_by_schedule_what_comes_when_it_is_well()
            throws Exception {
        int port = freePort();
        start(Mailbox.settings(port));
        awaitFailures("No mail server answers at 127.0.0.1:" + port + "; check mail.imap.host and mail.imap.port");
        awaitPollsOfTheFeed();
        await("told at once").atMost(PATIENCE).until(() -> !alerts().isEmpty());
        watch();
        assertThat(alerts()).singleElement().asString().contains("- mailbox: failing", "No mail server answers");

        try (Mailbox mailbox = new Mailbox(port)) {
            mailbox.receive(MAILS.resolve("newsletter.eml"));
            awaitItem(STORY);
            awaitSuccess();
            await("told that it is over")
                    .atMost(PATIENCE)
                    .until(
                            () -> { // the daemon's own look may be under way
                                watch();
                                return alerts().size() > 1;
                            });
            assertThat(alerts()).hasSize(2).anyMatch(text -> text.contains("- mailbox: ok (was failing)"));
            awaitMails(mailbox, "INBOX", 0);

            mailbox.receive(MAILS.resolve("forward-link.eml"));
            awaitItem("https://konsult.example/rapporter/digital-mognad");
            awaitMails(mailbox, "Inlasta", 2);
            awaitSuccess();

            mailbox.setPassword("another");
            awaitFailures("The mail server refused the login; check mail.imap.user and mail.imap.password");
            awaitPollsOfTheFeed();
            mailbox.mendPassword();
            mailbox.receive(MAILS.resolve("forward-attached.eml"));
            awaitMails(mailbox, "Inlasta", 3);
            awaitSuccess();
        }
    }

    private static void awaitMails(Mailbox mailbox, String name, int count) {
        await().atMost(PATIENCE)
                .ignoreExceptions() // a mail may be moved while it is looked at
                .untilAsserted(() -> assertThat(mailbox.folder(name)).hasSize(count));
    }

    @Test
    void should_give_up_and_leave_the_feeds_alone_when_the_server_never_answers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            start(Mailbox.settings(silent.getLocalPort()), 1);
            awaitFailures("The mail server gives no answer in time");
            awaitPollsOfTheFeed();
        }
    }

    @Test
    void should_tell_of_a_server_that_says_something_now_and_then_and_never_ends() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread trickle = new Thread(() -> trickle(server));
            trickle.start();
            List<String> settings = new ArrayList<>(Mailbox.settings(server.getLocalPort()));
            settings.add("mail.imap.deadline=1");
            start(settings);
            Heartbeats beats = routes.bean("heartbeats", Heartbeats.class);
            await().atMost(PATIENCE).until(() -> beats.isOverdue("mailbox"));

            routes.send("direct:look-closely", "", Object.class);

            assertThat(alerts()).singleElement().asString().contains("mailbox has not ended since", "it may take 1 s");
            trickle.interrupt();
        }
    }

    /** Each byte comes within the wait for an answer, and the answer has no end. */
    private static void trickle(ServerSocket server) {
        try (Socket client = server.accept()) {
            while (!Thread.currentThread().isInterrupted()) {
                client.getOutputStream().write('*');
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }
        } catch (IOException e) {
            // the daemon has ended
        }
    }

    private void start(List<String> mailbox) {
        start(mailbox, 10);
    }

    private void start(List<String> mailbox, int timeoutSeconds) {
        Map<String, String> overrides = new HashMap<>(Map.of(
                "http.allow-internal", "true",
                "http.robots", "false",
                "http.pause", "0",
                "mail.imap.interval", "1",
                "alert.to", "drift@example.se"));
        mailbox.forEach(setting -> overrides.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        overrides.put("mail.imap.timeout", Integer.toString(timeoutSeconds));
        Settings settings = Settings.load(Path.of("config"), Map.of(), overrides);
        routes = GivenRoutes.of(PollRig.folders(folder), settings, clock, List.of(feed(), newsletter()), true)
                .start();
    }

    private Source feed() {
        Map<String, String> parameters =
                new HashMap<>(PollRig.feed("feed", site.address("/feed")).parameters());
        parameters.putAll(Map.of("schedule", "* * * * * ?", "weekends", ""));
        return new Source("feed", "feed", parameters, "feed.camel.yaml", 1);
    }

    private static Source newsletter() {
        Map<String, String> parameters =
                Map.of("publisher", "Vårdbladet", "senders", "utskick.vardbladet.example", "language", "sv");
        return new Source("vardbladet", "newsletter", parameters, "vardbladet.camel.yaml", 1);
    }

    private void watch() {
        routes.send("direct:watch", "", Object.class);
    }

    private void awaitItem(String key) {
        await().atMost(PATIENCE).until(() -> new Archive(store()).item(key).isPresent());
    }

    private void awaitFailures(String message) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new SourceStates(store()).of("mailbox"))
                .hasValueSatisfying(state -> {
                    assertThat(state.failures()).isGreaterThanOrEqualTo(3);
                    assertThat(state.message()).startsWith(message).doesNotContain("igt#?");
                }));
    }

    private void awaitSuccess() {
        await().atMost(PATIENCE).until(() -> !state("mailbox").failing());
    }

    private void awaitPollsOfTheFeed() {
        int before = site.requests("/feed").size();
        await().atMost(PATIENCE).until(() -> site.requests("/feed").size() >= before + 2);
        assertThat(state("feed").failing()).isFalse();
    }

    /** The alerts in the outbox. */
    private List<String> alerts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private SourceState state(String id) {
        return new SourceStates(store()).of(id).orElseThrow();
    }

    private Store store() {
        return routes.bean("store", Store.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
