package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.routes.PollRig;
import se.omvarld.store.db.Store;

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
    void should_let_no_second_daemon_in_when_the_file_beside_the_store_was_deleted() throws IOException {
        Path file = folder.resolve("omvarld.db.running");
        RunLock first = RunLock.take(file);
        Files.delete(file);

        assertThatThrownBy(() -> RunLock.take(file))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(folder.resolve("omvarld.db") + " is locked");
        first.close();
        RunLock.take(file).close();
    }

    @Test
    @EnabledOnOs(OS.LINUX) // which lists all locks
    void should_hold_the_store_s_own_file_while_the_store_is_opened_used_and_opened_again() throws IOException {
        RunLock running = RunLock.take(folder.resolve("omvarld.db.running"));
        String url = "jdbc:sqlite:" + folder.resolve("omvarld.db");
        try (Store store = Store.open(url, "", "")) {
            running.storeOpened();
            Store.open(url, "", "").close();
            store.inTransaction(() -> store.sql("delete from robots").update());

            String inode =
                    Files.getAttribute(folder.resolve("omvarld.db"), "unix:ino").toString();
            assertThat(Files.readAllLines(Path.of("/proc/locks")))
                    .anyMatch(lock -> lock.contains(":" + inode + " ")
                            && lock.contains("WRITE")
                            && lock.contains(" 9223372036854775806 "));
        }
        running.close();
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
