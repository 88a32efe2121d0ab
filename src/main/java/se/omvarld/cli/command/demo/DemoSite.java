package se.omvarld.cli.command.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample site of the demonstration, served on localhost, and its source files. */
public final class DemoSite implements AutoCloseable {
    private static final List<String> SOURCES =
            List.of("departementet-nyheter", "regionen-nyheter", "vardbladet-nyheter");

    private final HttpServer server;

    private DemoSite(HttpServer server) {
        this.server = server;
    }

    public static DemoSite start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", DemoSite::serve);
            server.start();
            return new DemoSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample site cannot be served on localhost", e);
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = path.matches("/[a-z]+\\.(xml|html)") ? bytes("site" + path) : null;
        try (exchange) {
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String type = path.endsWith(".xml") ? "application/rss+xml" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Writes the site's source files into a folder. */
    public void writeSources(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String source : SOURCES) {
                String text = new String(bytes("sources/" + source + ".camel.yaml"), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(source + ".camel.yaml"), text.replace("SITE/", address() + "/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoSite.class.getResourceAsStream("/demo/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
