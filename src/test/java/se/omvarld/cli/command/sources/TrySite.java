package se.omvarld.cli.command.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One folder of {@code try-site}, served as a site of its own on localhost. Remembers what it was asked for. */
public final class TrySite implements AutoCloseable {
    private static final Path SITES = Path.of("src/test/resources/try-site");

    private final Path folder;
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public TrySite(String name) throws IOException {
        this(SITES.resolve(name));
    }

    public TrySite(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            int refusal = Stream.of(403, 404, 429)
                    .filter(status -> Files.exists(folder.resolve(status.toString())))
                    .findFirst()
                    .orElse(needed(exchange) ? 0 : 401);
            Path file = file(path.substring(1));
            if (refusal > 0 || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(refusal > 0 ? refusal : 404, -1);
                return;
            }
            byte[] body = Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Whether the header is there that the site's file {@code needs} names. */
    private boolean needed(HttpExchange exchange) throws IOException {
        Path needs = folder.resolve("needs");
        return !Files.exists(needs)
                || Files.readString(needs)
                        .strip()
                        .equals(exchange.getRequestHeaders().getFirst("X-Own"));
    }

    private Path file(String path) {
        return Stream.of(path, path + "/index.html", path + "/index.xml", path + ".json")
                .map(name -> folder.resolve(name.replaceAll("^/+", "").replaceAll("//+", "/"))
                        .normalize())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(folder);
    }

    private static String type(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "json" -> "application/json";
            default -> "application/rss+xml";
        };
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
