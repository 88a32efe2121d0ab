package se.omvarld.looks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window, where it is installed; bounded in time, and asked for nothing but files. */
public final class Chromium {
    private static final int SECONDS = 100;

    private Chromium() {}

    public static void assumeInstalled() {
        assumeTrue(program().isPresent(), "skipped: Chromium is not installed (Debian: apt-get install chromium)");
    }

    public static Path path() {
        return program().orElseThrow();
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /** The document of a page after its scripts have run. */
    static String dom(Path page) throws IOException, InterruptedException {
        return dom(page.toAbsolutePath().toUri());
    }

    /** The same of a page that a server shows. */
    public static String dom(URI page) throws IOException, InterruptedException {
        return run(page, "--virtual-time-budget=60000", "--dump-dom");
    }

    /** A picture of the top of a page. */
    static void picture(Path page, int width, int height, Path png) throws IOException, InterruptedException {
        picture(page.toAbsolutePath().toUri(), width, height, png);
    }

    /** The same of a page that a server shows. */
    public static void picture(URI page, int width, int height, Path png) throws IOException, InterruptedException {
        run(page, "--hide-scrollbars", "--window-size=" + width + "," + height, "--screenshot=" + png);
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** How it is started without a window, with a profile of its own. */
    static List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString(), "--headless=new"));
        command.addAll(List.of("--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of("--disable-dev-shm-usage", "--force-device-scale-factor=1"));
        return command;
    }

    private static String run(URI page, String... options) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("chromium");
        List<String> command = command(folder);
        command.addAll(List.of(options));
        command.add(page.toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("Chromium failed: " + Files.readString(err, StandardCharsets.ISO_8859_1));
        }
        return Files.readString(out);
    }
}
