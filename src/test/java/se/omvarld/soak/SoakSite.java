package se.omvarld.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Two hundred feeds, of which a fifth misbehave in turn: slow, 500, 429, broken XML, a list that changes. */
final class SoakSite implements AutoCloseable {
    static final int SOURCES = 200;
    private static final int MISBEHAVING = SOURCES / 5;

    private final HttpServer server;
    private final Map<Integer, Long> lastAsked = new ConcurrentHashMap<>();
    private final Set<Integer> misbehaved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile long longestWait;

    SoakSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(int source) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + source + ".xml";
    }

    /** The next fifth's turn to misbehave. */
    void nextTurn() {
        turns.incrementAndGet();
    }

    private boolean misbehaves(int source) {
        return (source + turns.get() * MISBEHAVING) % SOURCES < MISBEHAVING;
    }

    /**
     * The longest time in milliseconds between two requests for one source that had answered well, since this was last
     * asked. One that had not may be left alone for a while.
     */
    long longestWait() {
        long longest = longestWait;
        longestWait = 0;
        return longest;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/robots.txt")) {
            try (exchange) {
                send(exchange, 404, "");
            }
            return;
        }
        int source = Integer.parseInt(path.replaceAll("\\D", ""));
        note(source);
        try (exchange) {
            if (misbehaves(source)) {
                misbehave(exchange, source);
            } else {
                send(exchange, 200, feed(source, turns.get()));
            }
        }
    }

    private void note(int source) {
        long now = System.nanoTime() / 1_000_000;
        Long before = lastAsked.put(source, now);
        boolean well = misbehaves(source) ? !misbehaved.add(source) : !misbehaved.remove(source);
        if (before != null && well && !misbehaves(source)) {
            longestWait = Math.max(longestWait, now - before);
        }
    }

    private void misbehave(HttpExchange exchange, int source) throws IOException {
        switch ((source + turns.get()) % 5) {
            case 0 -> {
                LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
                send(exchange, 200, feed(source, turns.get()));
            }
            case 1 -> send(exchange, 500, "broken");
            case 2 -> {
                exchange.getResponseHeaders().set("Retry-After", "30");
                send(exchange, 429, "slow down");
            }
            case 3 -> send(exchange, 200, feed(source, turns.get()).substring(0, 700));
            default -> send(exchange, 200, feed(source, (int) (System.nanoTime() % 100_000)));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String feed(int source, int edition) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>s</title>");
        for (int i = 0; i < 20; i++) {
            feed.append("<item><title>Nyhet ")
                    .append(i)
                    .append(" från källa ")
                    .append(source)
                    .append(" i omgång ")
                    .append(edition)
                    .append(" om hälsodata</title><link>https://soak.example/")
                    .append(source)
                    .append('/')
                    .append(edition)
                    .append('/')
                    .append(i)
                    .append(
                            "</link><description>Regionen delar hälsodata med forskare vid universitetet, enligt ett nytt avtal.</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
