package se.omvarld.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.store.SetClock;

class FallbackAlertFileTest {
    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock("2026-03-18T10:00");

    @Test
    void should_remember_over_a_restart_that_operators_know() {
        FallbackAlertFile fallback = open(folder);
        assertThat(fallback.raise("store", "broken\nindeed")).isTrue();
        fallback.told();

        FallbackAlertFile restarted = open(folder);
        assertThat(restarted.raise("store", "still broken")).isFalse();
        clock.forward(Duration.ofHours(24));
        assertThat(restarted.raise("store", "still broken")).isTrue();
        assertThat(restarted.alert().text()).contains("- store, since 2026-03-18T09:00:00Z: still broken\n");
    }

    @Test
    void should_remember_in_memory_when_the_folder_cannot_be_written() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        FallbackAlertFile fallback = open(file.resolve("data"));

        assertThat(fallback.raise("store", "broken")).isTrue();
        fallback.told();
        assertThat(fallback.raise("store", "broken")).isFalse();
    }

    @Test
    void should_begin_anew_when_its_file_is_nonsense() throws Exception {
        for (String text : new String[] {"", "\n\n\n", "store\nyesterday\n\nx", "x".repeat(100_000)}) {
            Files.writeString(folder.resolve("alert.txt"), text);

            assertThat(open(folder).over()).isEmpty();
        }
    }

    private FallbackAlertFile open(Path data) {
        return new FallbackAlertFile(data.toString(), clock);
    }
}
