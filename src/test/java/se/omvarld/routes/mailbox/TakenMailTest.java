package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoFebruary;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Settings;
import se.omvarld.edition.issue.EditionService;
import se.omvarld.kill.MailTrap;
import se.omvarld.routes.PollRig;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;

/** The mail server took a mail, and the store cannot note it: the disk is full, or somebody holds the database. */
@Tag("slow")
class TakenMailTest {
    private static final String MONDAY = "2026-03-02T07:00";

    @TempDir
    private Path folder;

    private MailTrap server;
    private Cli cli;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void poll() throws IOException, SQLException {
        DemoFebruary.polledInto(folder);
        server = new MailTrap();
        cli = new Cli(folder)
                .with("--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.port=" + server.port())
                .with("--set", "mail.smtp.security=none", "--set", "mail.to=one@example.se");
        store("create trigger full before update on deliveries when new.state = 'SENT'"
                + " begin select raise(abort, 'database or disk is full'); end");
        log.start();
        logger().setLevel(Level.ERROR);
        logger().addAppender(log);
    }

    @AfterEach
    void stop() throws IOException {
        logger().detachAppender(log);
        server.close();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("deliveries");
    }

    @Test
    void should_not_be_sent_again_by_the_same_process_but_noted_when_the_store_can_be_written() throws SQLException {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Europe/Stockholm"));
        Settings settings = Settings.load(
                PollRig.folders(folder.resolve("data")).config(),
                Map.of(),
                Map.of(
                        "mail.smtp.host", "127.0.0.1",
                        "mail.smtp.port", Integer.toString(server.port()),
                        "mail.smtp.security", "none",
                        "mail.to", "one@example.se"));
        try (RouteRuntime routes = GivenRoutes.of(
                        PollRig.folders(folder.resolve("data")), settings, clock, List.of(), false)
                .start()) {
            Edition edition =
                    routes.bean("editionService", EditionService.class).edition(Edition.Kind.WEEKLY, "2026-W09");
            routes.send("direct:edition", edition, Object.class);
            routes.send("direct:deliver", "", Object.class);
            assertThat(server.taken).hasSize(1);
            assertThat(log.list).hasSize(2).allMatch(event -> event.getLevel() == Level.ERROR);
            assertThat(log.list.get(0).getFormattedMessage())
                    .contains("2026-W09 to one@example.se was sent, but the store could not note it", "disk is full");

            store("drop trigger full");
            store("update deliveries set leased_until = ''");
            routes.send("direct:deliver", "", Object.class);
            assertThat(server.taken).hasSize(1);
            assertThat(routes.bean("editions", Editions.class)
                            .find("2026-W09")
                            .orElseThrow()
                            .state())
                    .isEqualTo(Edition.State.SENT);
        }
    }

    @Test
    void should_be_an_identical_copy_when_another_process_has_to_send_it_again() throws SQLException {
        Cli.Result failed = cli.run("digest", "--now", MONDAY);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("not sent to one@example.se: another process");
        assertThat(log.list).hasSize(1);
        store("drop trigger full");

        assertThat(cli.run("digest", "--now", "2026-03-02T07:00:44").code()).isEqualTo(1);
        assertThat(server.taken).hasSize(1);
        assertThat(cli.run("digest", "--now", "2026-03-02T07:00:45").code()).isZero();
        assertThat(server.taken).hasSize(2);
        assertThat(server.taken.get(1).text()).isEqualTo(server.taken.get(0).text());
    }

    private void store(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data").resolve("omvarld.db"));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
