package se.omvarld.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.SetClock;

@Tag("slow")
class ScheduledBackupsTest {
    @TempDir
    Path folder;

    private final SetClock clock = new SetClock("2026-03-18T10:00");
    private Path own;
    private ScheduledBackups scheduled;

    @BeforeEach
    void given() {
        BackupSite site = BackupSite.in(folder, "jdbc:sqlite:" + folder.resolve("omvarld.db"), clock);
        MigratedFile.into(folder);
        own = folder.resolve("backups");
        scheduled = new ScheduledBackups(site.backups(), own.toString(), "0 30 3 * * ?", 2, clock);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(own)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void should_make_one_at_once_and_then_after_each_time_of_the_schedule() {
        assertThat(scheduled.makeWhenDue()).contains("omvarldsbevakning-20260318T090000Z.zip");
        assertThat(scheduled.makeWhenDue()).isNull();
        clock.set("2026-03-19T03:29");
        assertThat(scheduled.makeWhenDue()).isNull();
        clock.set("2026-03-19T03:30");
        assertThat(scheduled.makeWhenDue()).isNotNull();
    }

    @Test
    void should_make_up_for_a_night_that_was_slept_through_once() {
        scheduled.makeWhenDue();
        clock.forward(Duration.ofDays(5));

        assertThat(scheduled.makeWhenDue()).isNotNull();
        assertThat(scheduled.makeWhenDue()).isNull();
    }

    @Test
    void should_keep_the_newest_and_what_is_none_of_its_own() throws IOException {
        Files.createDirectories(own);
        Files.writeString(own.resolve("before-the-move.zip"), "x");
        for (int night = 0; night < 4; night++) {
            scheduled.makeWhenDue();
            clock.forward(Duration.ofDays(1));
        }

        assertThat(names())
                .containsExactly(
                        "before-the-move.zip",
                        "omvarldsbevakning-20260320T090000Z.zip",
                        "omvarldsbevakning-20260321T090000Z.zip");
    }

    @Test
    void should_delete_no_backup_when_a_new_one_fails() throws IOException {
        scheduled.makeWhenDue();
        clock.forward(Duration.ofDays(1));
        scheduled.makeWhenDue();
        clock.forward(Duration.ofDays(1));
        Files.writeString(folder.resolve("omvarld.db"), "this is a letter ".repeat(1000));

        assertThatThrownBy(scheduled::makeWhenDue).hasMessageContaining("was not made");
        assertThat(names()).hasSize(2);
    }
}
