package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.omvarld.cli.daemon.RunLock;

/** Whatever keeps the daemon from starting, operators are told, once. */
class StartAlertTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void given() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        cli = new Cli(folder).with("--set", "alert.to=drift@example.se");
    }

    private List<String> alerts() throws IOException {
        Path outbox = folder.resolve("data/outbox");
        List<String> texts = new ArrayList<>();
        if (Files.isDirectory(outbox)) {
            try (Stream<Path> files = Files.list(outbox)) {
                for (Path file : files.toList()) {
                    texts.add(Files.readString(file).replaceAll("=\\R", ""));
                }
            }
        }
        return texts;
    }

    @Test
    void should_tell_once_when_a_setting_is_wrong() throws Exception {
        cli.with("--set", "zone=Mars/Olympus");

        assertThat(cli.run("run").code()).isEqualTo(2);
        assertThat(cli.run("run").code()).isEqualTo(2);

        assertThat(alerts()).singleElement().asString().contains("the daemon did not start", "Mars/Olympus");
    }

    @Test
    void should_tell_when_a_folder_is_missing() throws Exception {
        Files.delete(folder.resolve("sources"));

        assertThat(cli.run("run").code()).isEqualTo(2);

        assertThat(alerts()).singleElement().asString().contains("--sources: there is no folder");
    }

    @Test
    void should_tell_nobody_when_another_daemon_is_running() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        RunLock other = RunLock.take(RunLock.beside(folder.resolve("data/omvarld.db")));
        try (other) {
            assertThat(cli.run("run").err()).contains("a daemon is running on this store already");
        }

        assertThat(alerts()).isEmpty();
    }

    @Test
    void should_call_a_full_disk_a_full_disk() throws Exception {
        Setup setup = broken();

        StartAlert.tell(
                () -> setup, new IllegalStateException("no", new SQLException("could not extend file", "53100")));
        StartAlert.tell(() -> setup, new IOException("No space left on device"));

        assertThat(alerts()).singleElement().asString().contains("the database server's disk is full: make room there");
    }

    private Setup broken() {
        Omvarld omvarld = new Omvarld();
        new CommandLine(omvarld)
                .parseArgs(
                        "--data",
                        folder.resolve("data").toString(),
                        "--set",
                        "alert.to=drift@example.se",
                        "--config",
                        "./config");
        return omvarld.brokenSetup();
    }
}
