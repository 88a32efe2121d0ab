package se.omvarld.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the daemon for a while against {@link SoakSite} and prints a line a minute: threads, memory, open files, and the
 * longest time that a healthy source had to wait. Not a test: {@code Soak MINUTES}, after {@code mvn package}.
 */
public final class Soak {
    private Soak() {}

    /** Each source is polled once a minute. */
    public static void main(String[] arguments) throws Exception {
        int minutes = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("omvarld-soak");
        try (SoakSite site = new SoakSite()) {
            writeSources(site, folder.resolve("sources"));
            Process daemon = start(folder);
            System.out.println("minute threads rss_mb files longest_wait_s");
            for (int minute = 1; minute <= minutes && daemon.isAlive(); minute++) {
                if (daemon.waitFor(60, TimeUnit.SECONDS)) {
                    break;
                }
                System.out.printf(
                        "%6d %7s %6d %5d %14.1f%n",
                        minute,
                        status(daemon, "Threads"),
                        Long.parseLong(status(daemon, "VmRSS")) / 1024,
                        openFiles(daemon),
                        site.longestWait() / 1000.0);
                site.nextTurn();
            }
            System.out.println(daemon.isAlive() ? "the daemon lives" : "the daemon ended: " + daemon.exitValue());
            daemon.destroy();
            System.out.println(
                    "stopped within 60 s: " + daemon.waitFor(60, TimeUnit.SECONDS) + "; log: " + folder.resolve("log"));
        }
    }

    private static void writeSources(SoakSite site, Path sources) throws IOException {
        Files.createDirectories(sources);
        for (int i = 0; i < SoakSite.SOURCES; i++) {
            Files.writeString(
                    sources.resolve("soak-" + i + ".camel.yaml"), """
                    - templatedRoute:
                        routeTemplateRef: feed
                        routeId: soak-%d
                        parameters:
                          - {name: publisher, value: Soak %d}
                          - {name: url, value: "%s"}
                          - {name: schedule, value: "%d * * ? * *"}
                    """.formatted(i, i, site.address(i), i % 60));
        }
    }

    private static Process start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "bin/omvarld",
                "run",
                "--sources",
                folder.resolve("sources").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--set",
                "http.allow-internal=true");
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static String status(Process daemon, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + daemon.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
    }

    private static long openFiles(Process daemon) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + daemon.pid() + "/fd"))) {
            return files.count();
        }
    }
}
