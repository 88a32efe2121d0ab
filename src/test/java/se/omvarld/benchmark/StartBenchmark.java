package se.omvarld.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long daemons take from the start of their process to {@code started} and to the first poll, and what memory they then
 * rest at, as a table: {@code StartBenchmark [SOURCES…]}, after {@code mvn package}; {@code JAVA_HOME} says with which Java.
 * Not a test. Sixty sources are due once a minute, each at a second of its own, so that the first poll comes up to a second
 * after {@code started}.
 */
public final class StartBenchmark {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int RESTARTS = 3;
    private static final int REST_SECONDS = 15;
    private static final long LONGEST_MILLIS = 60_000;

    private final int sources;
    private final Path folder;

    private StartBenchmark(int sources) throws IOException {
        this.sources = sources;
        this.folder = Files.createTempDirectory("omvarld-start");
    }

    public static void main(String[] arguments) throws Exception {
        for (String sources : arguments.length > 0 ? arguments : new String[] {"100", "1000"}) {
            new StartBenchmark(Integer.parseInt(sources)).run();
        }
    }

    private void run() throws Exception {
        Process server = FeedServer.process(Math.min(sources, BenchmarkSources.SECONDS));
        try {
            int port =
                    Integer.parseInt(server.inputReader(StandardCharsets.UTF_8).readLine());
            Path files = BenchmarkSources.write(folder.resolve("sources"), sources, port, "0 0 3 1 1 ?");
            BenchmarkSources.write(files, Math.min(sources, BenchmarkSources.SECONDS), port, "%d * * ? * *");
            start("first start", files, port);
            for (int i = 1; i <= RESTARTS; i++) {
                start("restart", files, port);
            }
        } finally {
            server.destroy();
        }
    }

    private void start(String what, Path files, int port) throws Exception {
        control(port, "/turn/0");
        Path log = folder.resolve("run.log");
        Files.deleteIfExists(log);
        long from = System.currentTimeMillis();
        Process process = new ProcessBuilder(Daemon.command(files, folder.resolve("data"), "run"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Daemon daemon = new Daemon(process);
        try {
            while (!isStarted(log)) {
                goesOn(process, from, log);
                daemon.pause(5);
            }
            long started = System.currentTimeMillis() - from;
            long used = daemon.processorMillis();
            String[] counted = control(port, "/count");
            while (counted[0].equals("0")) {
                goesOn(process, from, log);
                daemon.pause(20);
                counted = control(port, "/count");
            }
            daemon.pause(REST_SECONDS * 1000L);
            row(what, started, used, Long.parseLong(counted[1]) - from, daemon);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void goesOn(Process process, long from, Path log) throws IOException {
        if (!process.isAlive() || System.currentTimeMillis() - from > LONGEST_MILLIS) {
            throw new IllegalStateException("nothing to measure: " + Files.readString(log));
        }
    }

    private static boolean isStarted(Path log) throws IOException {
        return Files.exists(log) && Files.readString(log).contains("daemon: started");
    }

    private static String[] control(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body().split(" ", -1);
    }

    private void row(String what, long started, long used, long polled, Daemon daemon) {
        System.out.printf(
                Locale.ROOT,
                "%4d sources  %-12s started %5.2f s (cpu %5.2f s)   first poll %5.2f s   rss %4d MB   peak %4d MB%n",
                sources,
                what,
                started / 1000.0,
                used / 1000.0,
                polled / 1000.0,
                daemon.residentMegabytes(),
                daemon.peakMegabytes());
    }
}
