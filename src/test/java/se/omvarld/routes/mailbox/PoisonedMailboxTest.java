package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Seventy mails that cannot be read, each of another kind, lie before one good one, and the daemon is running. */
@Tag("slow")
@Timeout(240)
class PoisonedMailboxTest {
    private static final Path NEWSLETTER = Path.of("src/test/resources/mailbox/newsletter.eml");
    private static final String STORY = "https://vardbladet.example/2026/journaler-delas";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int POISONOUS = PoisonousMails.KINDS;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private Mailbox mailbox;
    private RouteRuntime routes;

    @BeforeEach
    void set() {
        clock.set("2026-03-20T15:00");
    }

    @AfterEach
    void stop() {
        if (routes != null) {
            routes.close();
        }
        if (mailbox != null) {
            mailbox.close();
        }
    }

    @Test
    void should_read_the_good_mail_in_the_first_round_and_tell_of_the_others() throws Exception {
        mailbox = new Mailbox();
        readsTheGoodOne();
    }

    @Test
    void should_do_the_same_on_dovecot() throws Exception {
        assumeTrue(DovecotServer.isThere(), "Dovecot is not installed (dovecot-imapd), or this is not root");
        mailbox = new Mailbox(Files.createDirectories(folder.resolve("dovecot")));
        readsTheGoodOne();
    }

    private void readsTheGoodOne() throws Exception {
        mailbox.receive(PoisonousMails.of(POISONOUS));
        mailbox.receive(NEWSLETTER);
        start();

        await().atMost(PATIENCE).until(() -> new Archive(store()).item(STORY).isPresent());
        assertThat(mailboxState())
                .as("a round before this one would have failed")
                .isEmpty();
        await().atMost(PATIENCE).until(() -> mailbox.count("INBOX") == 0);
        assertThat(mailbox.count("Inlasta")).isEqualTo(1);
        assertThat(mailbox.count("Ej-inlasta")).as("mails and notes").isEqualTo(2 * POISONOUS);
        routes.send("direct:incidents", "", Object.class);
        assertThat(alerts()).contains("put aside within a day: " + POISONOUS + ", without a clear sender: 21");
    }

    @Test
    void should_call_a_round_of_refused_mails_no_success() throws Exception {
        mailbox = new Mailbox();
        mailbox.receive(PoisonousMails.withoutSender(10));
        start();

        await().atMost(PATIENCE).until(() -> mailboxState().isPresent());

        assertThat(mailboxState()).hasValueSatisfying(state -> {
            assertThat(state.failing()).isTrue();
            assertThat(state.lastSuccess()).isEmpty();
            assertThat(state.message())
                    .isEqualTo("none of the round's mails (10) was read; they lie in Ej-inlasta, each"
                            + " with a note that says why");
        });
    }

    private void start() {
        Map<String, String> overrides = new HashMap<>(
                Map.of("mail.imap.interval", "5", "alert.to", "drift@example.se", "http.robots", "false"));
        mailbox.settings().forEach(setting -> overrides.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        Settings settings = Settings.load(Path.of("config"), Map.of(), overrides);
        Source newsletter = new Source(
                "vardbladet",
                "newsletter",
                Map.of("publisher", "Vårdbladet", "senders", "utskick.vardbladet.example", "language", "sv"),
                "vardbladet.camel.yaml",
                1);
        routes = GivenRoutes.of(PollRig.folders(folder), settings, clock, List.of(newsletter), true)
                .start();
    }

    private Optional<SourceState> mailboxState() {
        return new SourceStates(store()).of("mailbox");
    }

    private String alerts() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file).replaceAll("=\\R", ""));
            }
        }
        return all.toString();
    }

    private Store store() {
        return routes.bean("store", Store.class);
    }
}
