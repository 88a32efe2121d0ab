package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.kill.MailTrap;
import se.omvarld.mail.MailingList;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

/** Each way in which a mail server can fail, through the shipped routes, and what is received when it works again. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailFaultsTest {
    private final SettableClock clock = new SettableClock();
    private MailTrap server;
    private RouteRuntime routes;
    private int week;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("sources"));
        server = new MailTrap();
        clock.set("2026-03-02T07:00");
        Folders folders = PollRig.folders(folder.resolve("data"));
        Settings settings = Settings.load(
                folders.config(),
                Map.of(),
                Map.of(
                        "mail.smtp.host", "127.0.0.1",
                        "mail.smtp.port", Integer.toString(server.port()),
                        "mail.smtp.security", "none",
                        "mail.smtp.timeout", "1",
                        "mail.to", "one@example.se, two@example.se"));
        routes = GivenRoutes.of(folders, settings, clock, List.of(), false).start();
    }

    @AfterAll
    void stop() throws IOException {
        routes.close();
        server.close();
    }

    /** A new edition, on its way to two. */
    @BeforeEach
    void freeze() {
        server.answers.clear();
        server.taken.clear();
        clock.set("2026-03-02T07:00");
        String period = "2026-W%02d".formatted(++week);
        Edition edition = new Edition(
                period, Edition.Kind.WEEKLY, clock.instant(), clock.instant().plusSeconds(1), Edition.State.OPENED);
        RenderedEdition.Part text =
                new RenderedEdition.Part("", "text/plain", "Åäö\n".repeat(40).getBytes(StandardCharsets.UTF_8));
        RenderedEdition.Part html = new RenderedEdition.Part(
                "", "text/html", "<p>Åäö</p>\n".repeat(40).getBytes(StandardCharsets.UTF_8));
        Editions editions = routes.bean("editions", Editions.class);
        editions.freeze(
                editions.open(edition),
                List.of(),
                new RenderedEdition("Vecka", List.of(text, html)),
                routes.bean("mailingList", MailingList.class).deliveries(period, 0));
    }

    private void deliverAt(String time) {
        clock.set("2026-03-02T" + time);
        routes.send("direct:deliver", "", Object.class);
    }

    private List<String> reasons() {
        return new DeliveryLedger(routes.bean("store", Store.class), clock)
                .pending().stream().map(DeliveryLedger.Line::message).toList();
    }

    private List<String> ids() {
        return server.taken.stream().map(MailTrap.Taken::id).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connected | drop | closed the connection",
                "connected | silence | did not answer in time",
                "connected | 421 too busy | 421",
                "EHLO | drop | closed the connection",
                "MAIL | 451 try later | for now: 451",
                "MAIL | 530 log in first | check mail.smtp",
                "MAIL | drop | closed the connection",
                "RCPT | 450 greylisted | for now: 450",
                "RCPT | 550 unknown | for good: 550",
                "RCPT | drop | closed the connection",
                "DATA | 452 full | for now: 452",
                "DATA | drop | closed the connection",
                "DATA | silence | did not answer in time",
                "whole mail | 451 try later | for now: 451",
                "whole mail | 554 spam | for good: 554",
            })
    void should_send_once_to_each_when_the_server_that_took_nothing_works_again(
            String step, String answer, String reason) {
        server.answers.put(step, answer);
        deliverAt("07:00");
        assertThat(reasons()).hasSize(2).allSatisfy(said -> assertThat(said).contains(reason));
        assertThat(server.taken).isEmpty();

        server.answers.clear();
        deliverAt("07:04");
        assertThat(server.taken).isEmpty();
        deliverAt("07:05");
        deliverAt("08:00");
        assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void should_log_a_line_for_each_mail_with_the_number_that_the_server_gave_it() {
        Logger logger = (Logger) LoggerFactory.getLogger("deliveries");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        server.answers.put("whole mail", "250 2.0.0 Ok: queued as 4F1B2A0C");
        try {
            deliverAt("07:00");
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.endsWith(": taken 250 2.0.0 Ok: queued as 4F1B2A0C"))
                .hasSize(2);
    }

    @Test
    void should_send_the_same_bytes_again_when_the_answer_to_a_mail_was_lost() {
        server.answers.put("whole mail", MailTrap.DROP);
        deliverAt("07:00");
        assertThat(reasons()).hasSize(2).allSatisfy(said -> assertThat(said).contains("closed the connection"));

        server.answers.clear();
        deliverAt("07:05");
        assertThat(ids()).hasSize(4);
        assertThat(ids().subList(2, 4)).isEqualTo(ids().subList(0, 2));
        assertThat(server.taken.stream().map(MailTrap.Taken::text).distinct()).hasSize(2);
    }

    @Test
    void should_count_as_sent_when_the_connection_breaks_after_the_answer() {
        server.answers.put("answered", MailTrap.DROP);
        deliverAt("07:00");
        deliverAt("08:00");

        assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void should_reach_the_others_once_when_one_recipient_is_refused() {
        server.answers.put("RCPT TO:<one@example.se>", "550 5.1.1 unknown");
        deliverAt("07:00");
        deliverAt("07:05");
        assertThat(reasons()).hasSize(1);
        assertThat(ids()).hasSize(1);
        assertThat(server.taken.get(0).text()).contains("To: two@example.se");

        server.answers.clear();
        deliverAt("08:00");
        assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "mail.smtp.security=starttls, offers no STARTTLS",
        "mail.smtp.security=tls, does not speak TLS",
        "mail.smtp.user=omvarld, refused the login"
    })
    void should_send_nothing_when_it_is_not_as_safe_as_asked_for(String setting, String reason) {
        server.answers.put("EHLO", "250-trap\r\n250 AUTH LOGIN PLAIN");
        server.answers.put("AUTH", "535 5.7.8 wrong");
        Cli.Result failed = new Cli(folder)
                .with("--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.port=" + server.port())
                .with("--set", "mail.smtp.security=none", "--set", "mail.smtp.password=secret", "--set", setting)
                .run("digest", "--week", "2026-W%02d".formatted(week), "--now", "2026-12-01T07:00");

        assertThat(failed.code()).as(failed.err()).isEqualTo(1);
        assertThat(failed.err()).contains(reason).doesNotContain("secret");
        assertThat(server.taken).isEmpty();
        server.answers.clear();
        clock.set("2026-12-02T07:00");
        routes.send("direct:deliver", "", Object.class);
        assertThat(ids()).hasSize(2);
    }
}
