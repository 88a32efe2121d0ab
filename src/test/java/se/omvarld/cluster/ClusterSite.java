package se.omvarld.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds that take a moment to answer, and note which node asked for which and when. */
final class ClusterSite implements AutoCloseable {
    static final long ANSWER_MILLIS = 400;

    /** A request. */
    record Asked(String source, String node, long millis) {
        boolean isOf(String other) {
            return node.equals(other);
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger published = new AtomicInteger(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpServer> servers = new HashMap<>();

    /** Each source has a host of its own, as most have: one that answers slowly holds up no other. */
    synchronized String address(String source) throws IOException {
        int host = servers.size() + 1;
        HttpServer server = servers.get(source);
        if (server == null) {
            server = HttpServer.create(new InetSocketAddress("127.0.0." + host, 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            servers.put(source, server);
        }
        return "http:/" + server.getAddress() + "/" + source;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String source = exchange.getRequestURI().getPath().substring(1);
            String node = exchange.getRequestHeaders().getFirst("User-Agent").replaceAll(".*/", "");
            asked.add(new Asked(source, node, now()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS));
            byte[] feed = feed(source).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
        }
    }

    private String feed(String source) {
        String items = IntStream.rangeClosed(1, published.get())
                .mapToObj(number -> """
                        <item><title>Hälsodata delas av %1$s med forskare, del %2$d</title>
                        <link>https://x.example/%1$s/%2$d</link>
                        <description>Regionen delar hälsodata med forskare enligt ett nytt avtal.</description></item>
                        """.formatted(source, number))
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>s</title>" + items + "</channel></rss>";
    }

    /** From now on each feed shows one item more. Returns how many. */
    int publish() {
        return published.incrementAndGet();
    }

    static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** All requests since a moment. */
    List<Asked> since(long millis) {
        return asked.stream().filter(request -> request.millis() >= millis).toList();
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
