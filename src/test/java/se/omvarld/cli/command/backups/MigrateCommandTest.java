package se.omvarld.cli.command.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.RunLock;
import se.omvarld.store.PostgresServer;

/** {@code migrate}, as an operator uses it. */
@Tag("slow")
class MigrateCommandTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        cli = new Cli(folder);
        assertThat(cli.run("status").code()).isZero(); // makes the SQLite store
    }

    @Test
    void should_move_once_and_say_what() {
        cli.with("--set", "store.url=" + PostgresServer.emptied(), "--set", "store.user=postgres");

        assertThat(cli.run("migrate", "--dry-run", "--json").json().get("state").asText())
                .isEqualTo("checked");
        Cli.Result moved = cli.run("migrate", "--json");
        assertThat(moved.code()).isZero();
        assertThat(moved.json().get("state").asText()).isEqualTo("moved");
        assertThat(moved.json().get("tables").has("deliveries")).isTrue();
        assertThat(moved.err()).contains("sources: 0 rows, read back and the same");
        assertThat(cli.run("status").code()).isZero();
    }

    @Test
    void should_say_what_is_missing_when_the_settings_name_no_new_store() {
        Cli.Result refused = cli.run("migrate");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("store.url", "jdbc:postgresql://HOST/DATABASE", "OMVARLD_STORE_PASSWORD");
    }

    @Test
    void should_refuse_a_file_that_is_not_there() {
        Cli.Result refused = cli.with("--set", "store.url=jdbc:postgresql://127.0.0.1:1/x")
                .run("migrate", "--from", folder.resolve("none.db").toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--from: there is no file", "none.db");
    }

    @Test
    void should_refuse_while_a_daemon_runs_on_the_old_store() {
        RunLock running = RunLock.take(folder.resolve("data/omvarld.db.running"));

        Cli.Result refused =
                cli.with("--set", "store.url=jdbc:postgresql://127.0.0.1:1/x").run("migrate");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("a daemon is running on this store already");
        running.close();
    }

    @Test
    void should_name_the_server_when_it_is_not_there() {
        Cli.Result failed =
                cli.with("--set", "store.url=jdbc:postgresql://127.0.0.1:1/x").run("migrate");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("127.0.0.1:1", "cannot be opened");
    }
}
