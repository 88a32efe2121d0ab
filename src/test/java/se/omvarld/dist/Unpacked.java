package se.omvarld.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution that {@code mvn package} made, unpacked; commands are run with nothing in their environment. */
final class Unpacked {
    /** What a command said, on both outputs, and its exit code. */
    public record Result(int code, String said) {}

    private static Path first;

    private final Path home;

    private Unpacked(Path home) {
        this.home = home;
    }

    static Unpacked into(Path folder) throws Exception {
        Files.createDirectories(folder);
        Path from = once();
        Path home = folder.resolve(from.getFileName());
        copy(from, home, "lib");
        return new Unpacked(home);
    }

    /** Copies a folder; the part of it in whose files nobody writes is copied as links to them, for most of it are jars. */
    static void copy(Path from, Path to, String linked) throws Exception {
        String copy = """
                mkdir "$2" && cp -al "$1/$3" "$2/" &&
                    find "$1" -mindepth 1 -maxdepth 1 ! -name "$3" -exec cp -a -t "$2" {} +
                """;
        Result result =
                run(to.getParent(), Map.of(), "/bin/sh", "-c", copy, "sh", from.toString(), to.toString(), linked);
        assertThat(result).isEqualTo(new Result(0, ""));
    }

    private static synchronized Path once() throws Exception {
        if (first == null) {
            Path folder = Files.createTempDirectory("omvarld-dist");
            assertThat(run(folder, Map.of(), "tar", "xzf", archive().toString()).code())
                    .isZero();
            first = folder.resolve(archive().getFileName().toString().replace(".tar.gz", ""));
        }
        return first;
    }

    static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("omvarldsbevakning-.*[.]tar[.]gz"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    Path home() {
        return home;
    }

    Path command() {
        return home.resolve("bin/omvarld");
    }

    /** The Java that runs this test, and nothing else. */
    static Map<String, String> java() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");
    }

    static Result run(Path in, Map<String, String> environment, String... command) throws Exception {
        Path said = Files.createTempFile("omvarld", ".said");
        try {
            Process process = start(in, environment, said, command);
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return new Result(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    static Process start(Path in, Map<String, String> environment, Path said, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
        builder.environment().clear();
        builder.environment().putAll(environment.isEmpty() ? Map.of("PATH", "/usr/bin:/bin") : environment);
        // Otherwise a class-data archive would be made while the test's folder is removed.
        builder.environment().putIfAbsent("OMVARLD_CACHE", "/dev/null");
        return builder.directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
