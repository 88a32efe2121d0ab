package se.omvarld.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.omvarld.store.db.Store;

/**
 * A daemon on Debian's PostgreSQL whose tables lie on an ext4 image of 60 MB, which is filled and, after so many seconds, freed
 * again. Prints what the daemon logs and does meanwhile, and fails when an item is missing or twice at the end. Needs root (a
 * loop mount). Not a test: {@code FullServerDisk [SECONDS]}, see docs/benchmarks.md.
 */
public final class FullServerDisk {
    private static final int SOURCES = 60;
    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
    private static final String DATABASE = "omvarld";

    private final Path folder;
    private final int port;
    private final Set<String> served = new ConcurrentSkipListSet<>();
    private JdbcClient sql;
    private NodeProcess daemon;

    private FullServerDisk(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** Exit code 1 when something was lost, or came twice. */
    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 180;
        FullServerDisk run = new FullServerDisk(Files.createTempDirectory("omvarld-full"));
        boolean well;
        try {
            run.startServer();
            well = run.fillAndFree(seconds);
        } finally {
            run.stop();
        }
        System.exit(well ? 0 : 1);
    }

    private void startServer() throws IOException {
        shell("""
                truncate -s 60M image && mkfs.ext4 -q -F -m 0 image && mkdir disk && mount -o loop image disk
                mkdir disk/tables data && chown postgres . data disk/tables && chmod 711 .
                su postgres -c "%1$s/initdb -A trust -D $PWD/data" > initdb.log
                printf "port=%2$d\\nlisten_addresses='127.0.0.1'\\nunix_socket_directories=''\\nfsync=off\\n" >> data/postgresql.conf
                su postgres -c "%1$s/pg_ctl -w -D $PWD/data -l $PWD/data/log start" > start.log
                """.formatted(BIN, port));
        JdbcClient server = client("postgres");
        server.sql("create tablespace small location '" + folder.resolve("disk/tables") + "'")
                .update();
        server.sql("create database " + DATABASE + " tablespace small").update();
        sql = client(DATABASE);
        Store.open(url(DATABASE), "postgres", "").close();
    }

    private boolean fillAndFree(int seconds) throws IOException {
        try (Site site = new Site()) {
            Files.createDirectories(folder.resolve("sources"));
            for (int i = 0; i < SOURCES; i++) {
                site.write("s" + i, i);
            }
            shell("cp -r " + Path.of("config").toAbsolutePath() + " .");
            daemon = new NodeProcess("daemon", folder, settings());
            while (keys().size() < SOURCES) {
                watch("begins", 10);
            }
            shell("dd if=/dev/zero of=disk/fill bs=64k 2>/dev/null || dd if=/dev/zero of=disk/fill2 bs=1k 2>/dev/null"
                    + " || true");
            watch("full", seconds);
            shell("rm -f disk/fill disk/fill2");
            watch("freed", 150);
            site.newest = false; // what is shown now has been shown for a minute or more
            Set<String> before = new TreeSet<>(served);
            watch("last", 75);
            before.removeAll(Set.copyOf(keys()));
            int twice = keys().size() - Set.copyOf(keys()).size();
            System.out.printf(
                    "%d items were shown, missing: %d, twice: %d; log: %s%n",
                    served.size(), before.size(), twice, folder);
            return before.isEmpty() && twice == 0;
        }
    }

    private List<String> keys() {
        return sql.sql("select link from items").query(String.class).list();
    }

    private void watch(String phase, int seconds) {
        for (int left = seconds; left > 0; left -= 30) {
            LockSupport.parkNanos(Duration.ofSeconds(Math.min(left, 30)).toNanos());
            String kept;
            try {
                kept = sql.sql("select (select count(*) from items) || ' ' || xact_commit || ' ' || xact_rollback"
                                + " from pg_stat_database where datname = '" + DATABASE + "'")
                        .query(String.class)
                        .single();
            } catch (RuntimeException e) {
                kept = "the server does not answer";
            }
            System.out.printf(
                    "%-6s log lines %d, server's errors %d, processor %.1f s; items commits rollbacks: %s%n",
                    phase,
                    daemon.log().lines().count(),
                    errors(),
                    daemon.processorTime().toMillis() / 1000.0,
                    kept);
        }
    }

    private long errors() {
        try (var lines = Files.lines(folder.resolve("data/log"))) {
            return lines.filter(line -> line.contains("ERROR:")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "store.url", url(DATABASE),
                "store.user", "postgres",
                "observe.address", "",
                "http.allow-internal", "true",
                "http.robots", "false",
                "http.pause", "0",
                "leads.per-poll", "0",
                "report.soffice", "off");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private JdbcClient client(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser("postgres");
        return JdbcClient.create(source);
    }

    private void stop() {
        if (daemon != null) {
            daemon.close();
        }
        shell("su postgres -c \"" + BIN + "/pg_ctl -m immediate -D $PWD/data stop\" > stop.log 2>&1 || true;"
                + " umount disk || true");
    }

    private void shell(String script) {
        try {
            Process shell = new ProcessBuilder("bash", "-ec", script)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            if (shell.waitFor() != 0) {
                throw new IllegalStateException("failed (is this root?): " + script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Feeds that show one more item at each request, and the last hundred. */
    private final class Site implements AutoCloseable {
        private final HttpServer server;
        private volatile boolean newest = true;
        private final Map<String, AtomicInteger> shown = IntStream.range(0, SOURCES)
                .mapToObj(i -> "s" + i)
                .collect(Collectors.toMap(id -> id, id -> new AtomicInteger()));

        Site() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", this::answer);
            server.start();
        }

        void write(String id, int second) throws IOException {
            Files.writeString(folder.resolve("sources").resolve(id + ".camel.yaml"), """
                    - templatedRoute:
                        routeTemplateRef: feed
                        routeId: %1$s
                        parameters:
                          - {name: publisher, value: %1$s}
                          - {name: url, value: "http://127.0.0.1:%2$d/%1$s"}
                          - {name: schedule, value: "%3$d * * * * ?"}
                    """.formatted(
                            id, server.getAddress().getPort(), second % 60));
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                String id = exchange.getRequestURI().getPath().substring(1);
                int last =
                        newest ? shown.get(id).incrementAndGet() : shown.get(id).get();
                byte[] feed = IntStream.rangeClosed(Math.max(1, last - 100), last)
                        .mapToObj(item -> item(id, item))
                        .collect(Collectors.joining(
                                "", "<rss version=\"2.0\"><channel><title>s</title>", "</channel></rss>"))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
                exchange.sendResponseHeaders(200, feed.length);
                exchange.getResponseBody().write(feed);
            }
        }

        private String item(String id, int item) {
            String link = "https://" + id + ".example/" + item;
            served.add(link);
            return "<item><title>Nytt ärende " + item + " hos " + id + "</title><link>" + link + "</link><description>"
                    + "Regionen delar hälsodata med forskare enligt ett nytt avtal. ".repeat(20)
                    + "</description></item>";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
