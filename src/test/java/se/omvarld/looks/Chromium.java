package se.omvarld.looks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium without a window, where it is installed: what a page becomes in it. */
public final class Chromium {
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

    /** Whether a process is of the browser for looks, which stays for the next one. */
    public static boolean isPart(ProcessHandle process) {
        return DevTools.owns(process);
    }

    /** The document of a page after its scripts have run. */
    public static String dom(URI page) throws Exception {
        try (BrowserSession browser = BrowserSession.open()) {
            return browser.go(page.toString())
                    .evaluate("document.documentElement.outerHTML")
                    .asText();
        }
    }

    /** A picture of the top of a page, by day. */
    public static void picture(URI page, int width, int height, Path png) throws Exception {
        try (BrowserSession browser = BrowserSession.open()) {
            browser.look(new Look(width, false), height).go(page.toString()).picture(png);
        }
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
}
