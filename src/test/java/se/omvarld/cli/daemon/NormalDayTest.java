package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.log.LogConfiguration;
import se.omvarld.routes.AlertRig;
import se.omvarld.source.fetch.OddAnswers;

/**
 * How long the log of a day is: sources polled every hour from 6 to 20, with news at each poll; in the first and the last
 * hour as many as are shipped, between them a third, since those that are well have no lines.
 */
@Tag("slow")
class NormalDayTest {
    private static final int MOST_LINES = 200;
    private static final int FAILING = 5;
    private static final int FIRST = 6;
    private static final int LAST = 20;

    @TempDir
    private Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Map<Logger, Optional<Level>> levels = new LinkedHashMap<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        LogConfiguration.LEVELS.forEach((name, level) -> {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            levels.put(logger, Optional.ofNullable(logger.getLevel()));
            logger.setLevel(level);
        });
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void restore() {
        root.detachAppender(log);
        root.setLevel(before);
        levels.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
    }

    @Test
    void should_log_fewer_than_200_lines_a_day() throws Exception {
        String[] all = paths();
        String[] some = Arrays.copyOf(all, all.length / 3);
        try (AlertRig rig = new AlertRig(AlertRig.folders(folder), Map.of("alert.disk-free", "0 MB"))) {
            rig.mailServer.start();
            for (int hour = 0; hour < 24; hour++) {
                rig.clock.set("2026-03-18T%02d:05".formatted(hour));
                if (hour >= FIRST && hour <= LAST) {
                    String[] paths = hour == FIRST || hour == LAST ? all : some;
                    answer(rig, paths, hour);
                    rig.poll(paths);
                }
                rig.routes.send("direct:log-summary", "", Object.class);
                rig.watch();
            }
        }

        assertThat(log.list).hasSizeBetween(15, MOST_LINES - 1);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(
                        line -> line.startsWith("the last hour: " + all.length + " polls, " + FAILING + " failed; "))
                .hasSize(2);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(
                        line -> line.startsWith("the last hour: " + some.length + " polls, " + FAILING + " failed; "))
                .hasSize(13);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .as("nothing is said of sources that are well")
                .noneMatch(line -> line.contains("good-"));
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("bad-0"))
                .as("the first failure, and the turn of its state")
                .hasSize(2);
    }

    private static String[] paths() throws Exception {
        try (Stream<Path> sources = Files.list(Path.of("routes/sources"))) {
            int all = Math.toIntExact(sources.count());
            return IntStream.range(0, all)
                    .mapToObj(number -> (number < FAILING ? "/bad-" : "/good-") + number)
                    .toArray(String[]::new);
        }
    }

    private static void answer(AlertRig rig, String[] paths, int hour) {
        for (String path : paths) {
            rig.site.on(
                    path,
                    path.startsWith("/bad-")
                            ? OddAnswers.status(500)
                            : OddAnswers.good("Ny hälsodata " + path + " kl. " + hour));
        }
    }
}
