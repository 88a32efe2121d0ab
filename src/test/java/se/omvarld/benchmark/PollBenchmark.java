package se.omvarld.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Measures the daemon's poll cycles and fresh {@code poll} commands against {@link FeedServer} and prints a table:
 * {@code PollBenchmark [SOURCES [ROUNDS]]}, after {@code mvn package}. Not a test.
 */
public final class PollBenchmark {
    private static final int NEW = FeedTexts.ITEMS;
    private static final String EVERY_MINUTE = "30 * * ? * *";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int sources;
    private final int rounds;
    private final Path folder;
    private int port;

    private PollBenchmark(int sources, int rounds) throws IOException {
        this.sources = sources;
        this.rounds = rounds;
        this.folder = Files.createTempDirectory("omvarld-benchmark");
    }

    public static void main(String[] arguments) throws Exception {
        int sources = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        new PollBenchmark(sources, rounds).run();
    }

    private void run() throws Exception {
        Process server = FeedServer.process(sources);
        try {
            port = Integer.parseInt(server.inputReader(StandardCharsets.UTF_8).readLine());
            System.out.println("sources " + sources + "; files in " + folder);
            fresh();
            daemon();
            slowHosts();
        } finally {
            server.destroy();
        }
    }

    private void fresh() throws Exception {
        Path files = BenchmarkSources.write(folder.resolve("fresh-sources"), sources, port, "");
        for (int round = 1; round <= rounds; round++) {
            Path data = folder.resolve("fresh-" + round);
            poll("fresh, all new", files, data, NEW);
            poll("fresh, nothing new", files, data, 0);
            poll("fresh, one new each", files, data, 1);
        }
        control("/age/100");
        poll("fresh, all new, old", files, folder.resolve("fresh-old"), NEW);
        control("/age/0");
    }

    private void poll(String what, Path files, Path data, int items) throws Exception {
        control("/turn/" + items);
        long from = System.nanoTime();
        Process process = new ProcessBuilder(Daemon.command(files, data, "poll"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("poll.log").toFile())
                .start();
        Daemon watched = new Daemon(process);
        int code = watched.waitFor();
        row(what, (System.nanoTime() - from) / 1e9, watched, code == 0 ? "" : "exit code " + code);
    }

    private void daemon() throws Exception {
        Path data = folder.resolve("daemon");
        Path files = BenchmarkSources.write(folder.resolve("daemon-sources"), sources, port, EVERY_MINUTE);
        control("/turn/" + NEW);
        Process process = run(files, data);
        Daemon daemon = new Daemon(process);
        try {
            cycle("daemon, first, all new", sources, data, daemon);
            for (int round = 1; round <= rounds; round++) {
                control("/turn/0");
                cycle("daemon, nothing new", sources, data, daemon);
                control("/turn/" + NEW);
                cycle("daemon, all new", sources, data, daemon);
                control("/turn/1");
                cycle("daemon, one new each", sources, data, daemon);
            }
            control("/turn/0");
            control("/delay/200");
            cycle("daemon, 200 ms each", sources, data, daemon);
            control("/delay/0");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** A source on each host, all due at once, and none answers at once. */
    private void slowHosts() throws Exception {
        int hosts = Math.min(sources, BenchmarkSources.HOSTS);
        Path data = folder.resolve("slow");
        Path files = BenchmarkSources.write(folder.resolve("slow-sources"), hosts, port, EVERY_MINUTE);
        control("/delay/200");
        control("/turn/" + NEW);
        Process process = run(files, data);
        Daemon daemon = new Daemon(process);
        try {
            cycle(hosts + " hosts, 200 ms, first", hosts, data, daemon);
            for (int round = 1; round <= rounds; round++) {
                control("/turn/" + NEW);
                cycle(hosts + " hosts, 200 ms, new", hosts, data, daemon);
                control("/turn/0");
                cycle(hosts + " hosts, 200 ms, 304", hosts, data, daemon);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process run(Path files, Path data) throws IOException {
        return new ProcessBuilder(Daemon.command(files, data, "run"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
    }

    /** Waits for the whole cycle that comes next; its time runs from the first request to the last commit. */
    private void cycle(String what, int expected, Path data, Daemon daemon) throws Exception {
        long cpu = daemon.processorMillis();
        String[] counted = control("/count");
        while (Integer.parseInt(counted[0]) < expected) {
            daemon.pause(50);
            counted = control("/count");
        }
        daemon.pause(2000);
        Instant first = Instant.ofEpochMilli(Long.parseLong(counted[1]));
        Instant last = Instant.parse(query(data, "select max(last_poll) from sources where last_success = last_poll"));
        String missing = query(data, "select count(*) from sources where last_poll < '" + first + "'");
        row(
                what,
                (last.toEpochMilli() - first.toEpochMilli()) / 1000.0,
                daemon,
                (missing.equals("0") ? "" : missing + " not polled; ") + "cpu " + (daemon.processorMillis() - cpu)
                        + " ms; items " + query(data, "select count(*) from items"));
    }

    private static String query(Path data, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("omvarld.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    private String[] control(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body().split(" ", -1);
    }

    private static void row(String what, double seconds, Daemon process, String note) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %7.2f s   cpu %6.2f s   rss %4d MB   peak %4d MB   %s%n",
                what,
                seconds,
                process.processorMillis() / 1000.0,
                process.residentMegabytes(),
                process.peakMegabytes(),
                note);
    }

    static List<String> settings() {
        return List.of(
                "--set",
                "http.allow-internal=true",
                "--set",
                "http.pause=0",
                "--set",
                "leads.per-poll=0",
                "--set",
                "observe.address=");
    }
}
