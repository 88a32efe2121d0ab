package se.omvarld.soak;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a daemon with 100 sources takes from the start of its process to "started" in its log and to the first request
 * that reaches a server. Not a test: {@code StartSpeed COMMAND RUNS}, after {@code mvn package}; JAVA_HOME says which Java.
 * At least one source is due each full second, so the first request comes up to a second after "started".
 */
public final class StartSpeed {
    private static final int SOURCES = 100;
    private static final byte[] FEED =
            "<rss version='2.0'><channel><title>Fart</title></channel></rss>".getBytes(StandardCharsets.UTF_8);

    private final BlockingQueue<Long> requests = new ArrayBlockingQueue<>(10_000);
    private final String command;

    private StartSpeed(String command) {
        this.command = command;
    }

    /** Measures: the arguments are the command to start, such as {@code bin/omvarld}, and how often. */
    public static void main(String[] arguments) throws Exception {
        new StartSpeed(arguments[0]).measure(Integer.parseInt(arguments[1]));
    }

    private void measure(int runs) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", exchange -> {
            requests.offer(System.nanoTime());
            exchange.sendResponseHeaders(200, FEED.length);
            exchange.getResponseBody().write(FEED);
            exchange.close();
        });
        server.start();
        Path folder = Files.createTempDirectory("omvarld-start");
        try {
            writeSources(folder.resolve("sources"), server.getAddress().getPort());
            System.out.println("run started_ms first_request_ms processor_ms rss_mb");
            for (int run = 1; run <= runs; run++) {
                System.out.println(run + " " + once(folder));
            }
        } finally {
            server.stop(0);
            remove(folder);
        }
    }

    private String once(Path folder) throws Exception {
        requests.clear();
        remove(folder.resolve("data"));
        long begun = System.nanoTime();
        Process daemon = start(folder);
        try {
            String line = "";
            while (line != null && !line.contains("started")) {
                line = daemon.errorReader().readLine();
            }
            long started = System.nanoTime();
            Long asked = firstAfter(begun);
            String memory = rss(daemon);
            return String.format(
                    Locale.ROOT,
                    "%d %d %d %s",
                    millis(begun, started),
                    asked == null ? -1 : millis(begun, asked),
                    daemon.info().totalCpuDuration().orElseThrow().toMillis(),
                    memory);
        } finally {
            daemon.destroyForcibly().waitFor();
        }
    }

    /** No Java asks so early: such a request is the previous daemon's, which was killed. */
    private Long firstAfter(long begun) throws InterruptedException {
        Long asked = requests.poll(5, TimeUnit.SECONDS);
        while (asked != null && millis(begun, asked) < 300) {
            asked = requests.poll(5, TimeUnit.SECONDS);
        }
        return asked;
    }

    private Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        command,
                        "run",
                        "--sources",
                        folder.resolve("sources").toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--set",
                        "http.allow-internal=true",
                        "--set",
                        "http.robots=false")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void writeSources(Path sources, int port) throws IOException {
        Files.createDirectories(sources);
        for (int i = 0; i < SOURCES; i++) {
            Files.writeString(sources.resolve("start-" + i + ".camel.yaml"), """
                    - templatedRoute:
                        routeTemplateRef: feed
                        routeId: start-%d
                        parameters:
                          - {name: publisher, value: Start %d}
                          - {name: url, value: "http://127.0.0.1:%d/%d"}
                          - {name: schedule, value: "%d * * ? * *"}
                    """.formatted(i, i, port, i, i % 60));
        }
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }

    private static String rss(Process daemon) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + daemon.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                .findFirst()
                .orElse("?");
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
