package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.routes.PollRig;

class RunLockTest {
    @TempDir
    private Path folder;

    @Test
    void should_refuse_a_second_daemon_and_name_the_first() {
        Path file = folder.resolve("data/omvarld.db.running");
        RunLock first = RunLock.take(file);

        assertThatThrownBy(() -> RunLock.take(file))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("PostgreSQL");
        first.close();
        RunLock.take(file).close();
    }

    @Test
    void should_not_be_hindered_by_a_file_that_was_left_behind() throws IOException {
        Path file = Files.writeString(folder.resolve("omvarld.db.running"), "123456789");

        RunLock.take(file).close();
    }

    @Test
    void should_lie_beside_the_sqlite_file_or_in_the_data_folder() {
        Folders folders = PollRig.folders(folder);

        assertThat(RunLock.file(settings("jdbc:sqlite:/srv/x.db"), folders)).isEqualTo(Path.of("/srv/x.db.running"));
        assertThat(RunLock.file(settings("jdbc:postgresql://db/x"), folders)).isEqualTo(folder.resolve("run.lock"));
    }

    @Test
    void should_refuse_to_run_when_a_daemon_is_running() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        RunLock running = RunLock.take(folder.resolve("data/omvarld.db.running"));

        Cli.Result second = new Cli(folder).run("run");

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("a daemon is running on this store already");
        running.close();
    }

    private static Settings settings(String url) {
        return Settings.load(Path.of("config"), Map.of(), Map.of("store.url", url));
    }
}
