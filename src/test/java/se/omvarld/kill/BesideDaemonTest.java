package se.omvarld.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a daemon that polls: nobody waits in vain, and nothing comes twice. */
@Tag("slow")
class BesideDaemonTest {
    @TempDir
    private Path folder;

    private final List<Child> commands = new ArrayList<>();

    @Test
    void should_disturb_nothing_when_commands_run_beside_the_daemon() throws Exception {
        ZonedDateTime today = ZonedDateTime.now(Clock.system(ZoneId.of("Europe/Stockholm")));
        Path labelled = Files.writeString(folder.resolve("labelled.json"), "[{\"title\": \"Hälsodata\", \"area\": 1}]");
        try (Killing killing = new Killing(folder, new Random(1))) {
            killing.grow(today);
            try (Child daemon = killing.start("", 0, "run")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("data/omvarld.db")));
                String later = today.plusWeeks(1).toLocalDateTime().withNano(0).toString();
                List<Child> writing = List.of(
                        killing.start("", 0, "poll"),
                        killing.start("", 0, "digest", "--now", later),
                        killing.start("", 0, "digest", "--now", later));
                // These only read; this process is another than the daemon's and those three, too.
                assertThat(killing.finished("status").err()).isEmpty();
                assertThat(killing.finished("rules", "test", labelled.toString())
                                .err())
                        .isEmpty();
                for (Child command : writing) {
                    try (command) {
                        assertThat(command.ends(120_000)).isTrue();
                        commands.add(command);
                    }
                }
                assertThat(daemon.lives()).isTrue();
                assertThat(daemon.log).as("the daemon's complaints").noneMatch(line -> line.contains("ERROR"));
            }
            assertThat(commands).allSatisfy(command -> assertThat(command.log)
                    .noneMatch(line -> line.contains("ERROR") || line.contains("Exception")));
            assertThat(killing.mails.taken.stream().map(MailTrap.Taken::id))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }
}
