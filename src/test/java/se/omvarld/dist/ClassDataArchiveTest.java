package se.omvarld.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code bin/omvarld} makes and takes a class-data archive; what stands for Java says how it was called. */
@Tag("slow")
class ClassDataArchiveTest {
    private static final String TAKEN = "-XX:SharedArchiveFile=";

    @TempDir
    private Path home;

    private Path cache;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        cache = home.resolve("lib/cache");
        jar = home.resolve("lib/omvarldsbevakning.jar");
        Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(jar, "classes");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        Files.copy(Path.of("bin/omvarld"), home.resolve("bin/omvarld"));
        java("printf archive >\"${option#*=}\"; printf library >\"${option#*=}.so\"");
    }

    @Test
    void should_make_one_by_itself_and_take_it_the_next_time() throws Exception {
        assertThat(run("status")).doesNotContain(TAKEN).hasLineCount(1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !making() && archives().size() == 1);

        assertThat(run("status")).contains(TAKEN + archives().get(0)).hasLineCount(1);
        assertThat(calls())
                .filteredOn(call -> call.contains("ArchiveClassesAtExit"))
                .hasSize(1);
    }

    @Test
    void should_not_take_one_that_is_cut_short_or_older_than_the_program() throws Exception {
        run("cds");
        Path archive = archives().get(0);
        assertThat(run("run")).contains(TAKEN + archive);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("run")).doesNotContain(TAKEN);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(archive, "arch");
        assertThat(run("run")).doesNotContain(TAKEN);
    }

    @Test
    void should_take_the_library_of_sqlite_that_lies_beside_it_unless_it_is_cut_short() throws Exception {
        run("cds");
        Path library = files(".so").get(0);
        assertThat(run("status"))
                .contains("-Dorg.sqlite.lib.path=" + cache + " ")
                .contains("-Dorg.sqlite.lib.name=" + library.getFileName());

        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(library, "lib");
        assertThat(run("status")).contains(TAKEN).doesNotContain("org.sqlite.lib");
    }

    @Test
    void should_let_a_daemon_give_back_what_was_freed_where_this_java_can() throws Exception {
        assertThat(run("run")).contains("-XX:TrimNativeHeapInterval=");
        assertThat(run("status")).doesNotContain("TrimNativeHeapInterval");

        for (String older : List.of("17", "17.0.14", "19.0.2", "21.0.6")) {
            Files.writeString(home.resolve("java/release"), "JAVA_VERSION=\"" + older + "\"\n");
            assertThat(run("run")).as(older).doesNotContain("TrimNativeHeapInterval");
        }
    }

    @Test
    void should_make_none_while_another_start_makes_it_nor_where_nothing_can_be_written() throws Exception {
        Files.createDirectories(cache.resolve(".making"));
        assertThat(run("status")).doesNotContain(TAKEN).hasLineCount(1);
        assertThat(runWith("/dev/null", "status")).doesNotContain(TAKEN).hasLineCount(1);

        assertThat(calls()).hasSize(2).noneMatch(call -> call.contains("ArchiveClassesAtExit"));
    }

    @Test
    void should_keep_none_that_java_does_not_take_and_not_try_again_at_once() throws Exception {
        java("exit 1");
        run("status");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> calls().stream().anyMatch(call -> call.contains("ArchiveClassesAtExit")));
        assertThat(run("status")).doesNotContain(TAKEN).hasLineCount(1);

        assertThat(archives()).isEmpty();
        assertThat(cache.resolve(".making")).isDirectory();
    }

    @Test
    void should_start_every_command_so_that_only_its_owner_may_look_at_what_it_writes() throws Exception {
        for (String command : List.of("run", "mail test", "digest --preview", "backup", "restore --replace", "demo")) {
            Unpacked.Result result = Unpacked.run(
                    home, environment("/dev/null"), "/bin/sh", "-c", "umask 022; bin/omvarld --data d " + command);
            assertThat(result.said()).contains(command + " umask=0077");
        }
    }

    /** @param making what it does instead of writing an archive */
    private void java(String making) throws IOException {
        Path java = Files.createDirectories(home.resolve("java/bin")).resolve("java");
        Files.writeString(home.resolve("java/release"), "JAVA_VERSION=\"17.0.15\"\n");
        Files.writeString(java, """
                #!/bin/sh
                echo "$*" >>"%s"
                for option in "$@"; do
                  case $option in
                    -XX:ArchiveClassesAtExit=*) %s ;;
                  esac
                done
                echo "$* umask=$(umask)"
                """.formatted(home.resolve("calls"), making));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private boolean making() {
        return Files.exists(cache.resolve(".making"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(home.resolve("calls"));
    }

    private List<Path> archives() throws IOException {
        return files(".jsa");
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private String run(String command) throws Exception {
        return runWith(cache.toString(), command);
    }

    private String runWith(String folder, String command) throws Exception {
        return Unpacked.run(
                        home, environment(folder), home.resolve("bin/omvarld").toString(), command)
                .said();
    }

    private Map<String, String> environment(String folder) {
        return Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", home.resolve("java").toString(), "OMVARLD_CACHE", folder);
    }
}
