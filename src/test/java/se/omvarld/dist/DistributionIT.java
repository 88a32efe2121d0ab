package se.omvarld.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people download: unpacked into a folder with a space in its name, started through links, by different shells. */
@Tag("slow")
class DistributionIT {
    @TempDir
    private static Path folder;

    private static Unpacked unpacked;
    private static Path elsewhere;
    /** Holds the tools that {@code bin/omvarld} needs; neither Java nor LibreOffice. */
    private static Path bare;

    @BeforeAll
    static void unpack() throws Exception {
        unpacked = Unpacked.into(folder.resolve("en mapp"));
        elsewhere = Files.createDirectories(folder.resolve("annan mapp"));
        Files.createSymbolicLink(elsewhere.resolve("omvarld"), elsewhere.relativize(unpacked.command()));
        Files.createSymbolicLink(elsewhere.resolve("länk"), Path.of("omvarld"));
        bare = Files.createDirectories(folder.resolve("bare"));
        for (String tool : List.of("readlink", "sh", "cksum", "tr", "mkdir")) {
            Files.createSymbolicLink(bare.resolve(tool), Path.of("/usr/bin", tool));
        }
    }

    @Test
    void should_check_its_own_files_when_started_through_links_to_links() throws Exception {
        Unpacked.Result result = Unpacked.run(
                folder,
                Unpacked.java(),
                "annan mapp/länk",
                "--data",
                folder.resolve("ingen").toString(),
                "check");

        assertThat(result.said()).startsWith("all good:").hasLineCount(1);
        assertThat(result.code()).isZero();
    }

    @Test
    void should_do_the_whole_job_with_nothing_but_java() throws Exception {
        Map<String, String> nothingElse = Map.of("PATH", bare.toString(), "JAVA_HOME", System.getProperty("java.home"));
        Unpacked.Result result =
                Unpacked.run(elsewhere, nothingElse, unpacked.command().toString(), "demo");

        assertThat(result.code()).as(result.said()).isZero();
        assertThat(result.said()).doesNotContain("WARN");
        assertThat(elsewhere.resolve("demo-out/Omvarldsbevakning-2026-02-utkast.docx"))
                .isNotEmptyFile();
    }

    @Test
    void should_keep_to_itself_what_the_daemon_writes() throws Exception {
        Path data = folder.resolve("daemon/data");
        Path said = folder.resolve("daemon.log");
        Process daemon = Unpacked.start(
                elsewhere,
                Unpacked.java(),
                said,
                "./länk",
                "--data",
                data.toString(),
                "--sources",
                Files.createDirectories(folder.resolve("none")).toString(),
                "run");
        try {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> Files.readString(said)
                    .contains("started"));
        } finally {
            daemon.destroy();
        }

        assertThat(daemon.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(daemon.exitValue()).isEqualTo(143);
        assertThat(open(data)).isEmpty();
        assertThat(Files.readString(said)).doesNotContain("WARN").doesNotContain("warning");
    }

    /** That {@code bin/omvarld} starts every command so is shown by {@link ClassDataArchiveTest}. */
    @Test
    void should_keep_to_itself_what_commands_write_into_a_folder_that_is_open() throws Exception {
        Path data = Files.createDirectories(folder.resolve("open"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        commands(data, "mail test", "digest --preview", "backup");
        try (Stream<Path> backups = Files.list(data.resolve("backups"))) {
            String backup = backups.findFirst().orElseThrow().toString();
            Unpacked.Result restored = Unpacked.run(
                    folder,
                    Unpacked.java(),
                    unpacked.command().toString(),
                    "--data",
                    data.toString(),
                    "restore",
                    "--replace",
                    backup);
            assertThat(restored.code()).as(restored.said()).isZero();
        }

        assertThat(data.resolve("outbox")).isNotEmptyDirectory();
        assertThat(data.resolve("preview")).isNotEmptyDirectory();
        assertThat(open(data)).containsExactly(data.toString());
    }

    /** Runs commands of the unpacked program in one process, with the rights that {@code bin/omvarld} gives. */
    private static void commands(Path data, String... commands) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = unpacked.home().resolve("lib/omvarldsbevakning.jar") + ":"
                + Path.of(OneByOne.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh", java.toString()));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djdk.serialFilter=maxdepth=0"));
        words.addAll(List.of("-Dlogback.configurationFile=", "-Domvarld.home=" + unpacked.home(), "-cp", classes));
        words.add(OneByOne.class.getName());
        for (String command : commands) {
            words.addAll(List.of("--data", data.toString()));
            words.addAll(List.of(command.split(" ", -1)));
            words.add(OneByOne.END);
        }
        Unpacked.Result result = Unpacked.run(folder, Unpacked.java(), words.toArray(new String[0]));
        assertThat(result.code()).as(result.said()).isZero();
    }

    @Test
    void should_fail_when_its_answer_cannot_be_written_but_not_when_nobody_reads_on() throws Exception {
        Unpacked.Result result = Unpacked.run(
                folder, Unpacked.java(), "/bin/sh", "-c", "'" + unpacked.command() + "' --help >/dev/full");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.said()).contains("is the disk full?");
        assertThat(Unpacked.run(
                        folder,
                        Unpacked.java(),
                        "/bin/sh",
                        "-c",
                        "('" + unpacked.command() + "' --help; echo code $? >&2) | true"))
                .isEqualTo(new Unpacked.Result(0, "code 0\n"));
    }

    @Test
    void should_hold_nothing_that_others_can_write_to() throws Exception {
        try (Stream<Path> files = Files.walk(unpacked.home())) {
            List<Path> loose = new ArrayList<>();
            for (Path file : files.toList()) {
                if (PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .matches("....w....|.......w.")) {
                    loose.add(file);
                }
            }
            assertThat(loose).isEmpty();
        }
    }

    @Test
    void should_list_each_library_with_its_licence() throws Exception {
        JsonNode bom =
                new ObjectMapper().readTree(unpacked.home().resolve("bom.json").toFile());
        List<String> listed = new ArrayList<>();
        bom.get("components")
                .forEach(part -> listed.add(
                        part.get("name").asText() + "-" + part.get("version").asText() + ".jar"));
        listed.add("omvarldsbevakning.jar");

        try (Stream<Path> jars = Files.list(unpacked.home().resolve("lib"))) {
            assertThat(jars.filter(Files::isRegularFile)
                            .map(jar -> jar.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        assertThat(unpacked.home().resolve("THIRD-PARTY.txt")).content().doesNotContain("Unknown license");
    }

    @Test
    void should_say_what_is_missing_when_there_is_no_java_or_an_old_one() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        Files.setPosixFilePermissions(old.resolve("java"), PosixFilePermissions.fromString("rwx------"));
        String command = unpacked.command().toString();

        assertThat(Unpacked.run(folder, Map.of("PATH", bare.toString()), "/bin/sh", command, "check"))
                .isEqualTo(new Unpacked.Result(
                        1,
                        "omvarld: Java is missing: install Java 17 or newer (Debian: apt install"
                                + " openjdk-17-jre-headless), or set JAVA_HOME\n"));
        assertThat(Unpacked.run(
                                folder,
                                Map.of(
                                        "PATH",
                                        "/usr/bin:/bin",
                                        "JAVA_HOME",
                                        old.getParent().toString()),
                                command,
                                "check")
                        .said())
                .startsWith("omvarld: Java 17 or newer is needed;")
                .contains("1.8.0_402");
    }

    /** Files below a folder, and the folder, that anybody but their owner may look into; metrics are for the node exporter. */
    private static List<String> open(Path data) throws Exception {
        try (Stream<Path> files = Files.walk(data)) {
            List<String> open = new ArrayList<>();
            for (Path file :
                    files.filter(file -> !file.toString().contains("metrics")).toList()) {
                if (Files.getPosixFilePermissions(file).stream()
                        .anyMatch(right -> !right.name().startsWith("OWNER"))) {
                    open.add(file.toString());
                }
            }
            return open;
        }
    }
}
