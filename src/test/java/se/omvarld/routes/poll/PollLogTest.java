package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** What the operator reads of a failed poll: one line, no stack trace, whatever failed. */
@ExtendWith(SharedRig.class)
class PollLogTest {
    private final PollRig rig;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    PollLogTest(PollRig rig) {
        this.rig = rig;
    }

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.WARN);
    }

    @AfterEach
    void restore() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void should_log_one_line_for_each_failed_poll() {
        rig.server
                .on("/log-status", OddAnswers.status(500))
                .on("/log-cut", OddAnswers.reset())
                .on("/log-html", OddAnswers.body("X: y", "<html><body>hej</body></html>"));

        rig.poll("/log-status");
        rig.poll("/log-cut");
        rig.poll("/log-html");

        assertThat(log.list).extracting(ILoggingEvent::getLoggerName).containsOnly("sources");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("log-status: HTTP 500"),
                        line -> assertThat(line).startsWith("log-cut: the server cut the connection"),
                        line -> assertThat(line).startsWith("log-html: the address answers with an HTML page"));
        assertThat(log.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    @Test
    void should_say_once_what_could_not_be_read_of_a_feed_that_is_read() {
        String feed = "<rss><channel><item><title>Helt</title><link>https://m.se/helt</link></item>";
        rig.server.on("/log-end", OddAnswers.body("X: y", feed));

        PollReport report = rig.poll("/log-end");
        rig.poll("/log-end");

        assertThat(report.state()).isEqualTo(State.OK);
        assertThat(report.items()).isEqualTo(1);
        assertThat(report.message()).startsWith("the feed has no end; entries taken, all whole: 1");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("log-end: " + report.message());
    }

    @Test
    void should_log_nothing_bad_when_all_is_well() {
        rig.server.on("/log-good", OddAnswers.good("Väl"));

        rig.poll("/log-good");

        assertThat(log.list).isEmpty();
    }
}
