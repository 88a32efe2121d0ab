package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.demo.DemoSite;

/** Runs what {@code docs/operators.md} shows, in its order, on a folder of its own; what cannot be run here says why. */
@Tag("slow")
class OperatorsGuideTest {
    private static final Path GUIDE = Path.of("docs/operators.md");

    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("apt install openjdk-17-jre-headless", "needs root"),
            Map.entry("sha256sum -c --ignore-missing SHA256SUMS", "DebianPackageIT runs it"),
            Map.entry("apt install ./omvarldsbevakning_VERSION_all.deb", "DebianPackageIT installs it"),
            Map.entry("tar xzf omvarldsbevakning-VERSION.tar.gz", "InstallIT and DistributionIT unpack it"),
            Map.entry("./omvarldsbevakning-VERSION/install.sh", "InstallIT runs it below another folder"),
            Map.entry("systemctl enable --now omvarldsbevakning", "needs root and systemd"),
            Map.entry("journalctl -u omvarldsbevakning", "needs systemd"),
            Map.entry("mvn -q -ntp -Dquick -Dmaven.test.skip package", "is how this test came about"),
            Map.entry("createuser omvarld --pwprompt", "needs PostgreSQL's own tools"),
            Map.entry("createdb -O omvarld omvarld", "needs PostgreSQL's own tools"),
            Map.entry("export OMVARLD_STORE_PASSWORD=…", "is no command; PasswordsTest reads the variable"),
            Map.entry("bin/omvarld run", "never ends; DistributionIT and KilledDaemonTest run it"),
            Map.entry("bin/omvarld migrate", "needs PostgreSQL; MigrateCommandTest runs it"),
            Map.entry("bin/omvarld migrate --dry-run", "needs PostgreSQL; MigrateCommandTest runs it"),
            Map.entry(
                    "bin/omvarld --config /shared/config --routes /shared/routes --data /var/lib/omvarld run",
                    "needs PostgreSQL; KilledNodeTest runs several nodes"),
            Map.entry(
                    "/opt/omvarldsbevakning/current/bin/omvarld --config /etc/omvarldsbevakning/config"
                            + " --routes /etc/omvarldsbevakning/routes --data /var/lib/omvarldsbevakning restore FILE",
                    "needs root and an installed host; the restores above it are run"),
            Map.entry("chown -R omvarld: /var/lib/omvarldsbevakning", "needs root and an installed host"),
            Map.entry("curl -fsS http://127.0.0.1:8080/observe/health", "ObserveDaemonTest asks for it"));

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void make() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void should_do_what_the_guide_says() throws IOException {
        Set<String> commands = new LinkedHashSet<>(GuideCommands.of(GUIDE).blocks());
        assertThat(commands).as("what is excused is still there").containsAll(NOT_RUN.keySet());
        commands.removeAll(NOT_RUN.keySet());
        assertThat(commands).hasSizeGreaterThan(10).allMatch(line -> !GuideCommands.arguments(line)
                .isEmpty());

        try (DemoSite site = DemoSite.start()) {
            site.writeSources(folder.resolve("sources"));
            run(List.of("poll", "--now", "2026-02-27T12:00"));
            Set<List<String>> calls = new LinkedHashSet<>();
            commands.forEach(line -> calls.add(GuideCommands.arguments(line)));
            for (List<String> call : calls) {
                run(given(call));
            }
        }
        assertThat(folder.resolve("trial/omvarld.db")).exists();
        assertThat(folder.resolve("data/outbox")).isNotEmptyDirectory();
    }

    /** The line with files that are there, and an empty store where the guide asks for one. */
    private List<String> given(List<String> words) throws IOException {
        List<String> given = new ArrayList<>();
        for (String word : words) {
            given.add(
                    switch (word) {
                        case "omvarldsbevakning-mars-2026.pdf" -> report();
                        case "FILE" -> backup();
                        case "/tmp/trial" -> folder.resolve("trial").toString();
                        default -> word;
                    });
        }
        if (words.equals(List.of("restore", "FILE"))) {
            given.addAll(List.of("--data", folder.resolve("fresh").toString(), "--config", config.toString()));
        }
        return given;
    }

    private String report() throws IOException {
        return Files.writeString(folder.resolve("omvarldsbevakning-mars-2026.txt"), """
                Omvärldsbevakning

                Mars 2026

                1 Styrning och samordning

                1.1 Uppdrag – E-hälsomyndigheten ska utreda journaler

                Regeringen ger E-hälsomyndigheten i uppdrag att utreda hur journaler kan delas.

                https://www.regeringen.se/1
                """)
                .toString();
    }

    private String backup() throws IOException {
        try (Stream<Path> backups = Files.list(folder.resolve("data/backups"))) {
            return backups.findFirst().orElseThrow().toString();
        }
    }

    private void run(List<String> words) {
        Cli cli = Cli.shipped()
                .with("--sources", folder.resolve("sources").toString(), "--set", "http.allow-internal=true")
                .with("--set", "http.robots=false", "--set", "http.pause=0");
        if (!words.contains("--data")) {
            cli.with("--data", folder.resolve("data").toString());
            cli.with("--config", config.toString());
        }
        Cli.Result result = cli.run(words.toArray(new String[0]));

        assertThat(result.code())
                .as("%s: %s%s", words, result.out(), result.err())
                .isZero();
    }
}
