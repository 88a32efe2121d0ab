package se.omvarld.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;

/** Commands beside a daemon that polls: nobody waits in vain, and nothing comes twice. */
@Tag("slow")
class BesideDaemonTest {
    @TempDir
    private Path folder;

    @Test
    void should_disturb_nothing_when_commands_run_beside_the_daemon() throws Exception {
        ZonedDateTime today = ZonedDateTime.now(Clock.system(ZoneId.of("Europe/Stockholm")));
        Path labelled = Files.writeString(folder.resolve("labelled.json"), "[{\"title\": \"Hälsodata\", \"area\": 1}]");
        try (Killing killing = new Killing(folder, new Random(1))) {
            killing.grow(today);
            try (Child daemon = killing.start("", 0, "run")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("data/omvarld.db")));
                String later = today.plusWeeks(1).toLocalDateTime().withNano(0).toString();
                try (Child digest = killing.start("", 0, "digest", "--now", later)) {
                    // What follows is done by this process, beside the daemon and that command.
                    finished(killing, "status");
                    finished(killing, "rules", "test", labelled.toString());
                    assertThat(digest.speaks(60_000)).isTrue();
                    finished(killing, "digest", "--now", later);
                    finished(killing, "poll");
                    assertThat(digest.ends(120_000)).isTrue();
                    assertThat(digest.code()).isZero();
                    assertThat(digest.log).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
                }
                assertThat(daemon.lives()).isTrue();
                assertThat(daemon.log).as("the daemon's complaints").noneMatch(line -> line.contains("ERROR"));
            }
            assertThat(killing.mails.taken.stream().map(MailTrap.Taken::id))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    private static void finished(Killing killing, String... command) throws IOException {
        Cli.Result result = killing.finished(command);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
    }
}
