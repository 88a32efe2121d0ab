package se.omvarld.mail.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A token endpoint: gives {@code token-1}, {@code token-2} … until it is told to answer otherwise. */
public final class TokenServer implements AutoCloseable {
    /** Answers one request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** The bodies of the requests. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile Answer answer;

    /** Gives tokens of this length at least, good for an hour. */
    public TokenServer(int length) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer = giving(length, 3600);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            answer.to(exchange);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    Answer giving(int length, int seconds) {
        return exchange -> {
            String token = "token-" + asked.size();
            String padding = "x".repeat(Math.max(0, length - token.length()));
            json(
                    exchange,
                    200,
                    "{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"%s\"}"
                            .formatted(seconds, token + padding));
        };
    }

    /** From now on it answers so. */
    public void answer(Answer next) {
        answer = next;
    }

    /** From now on it refuses with these words. */
    public void refuse(int status, String error, String description) {
        answer(exchange -> json(
                exchange, status, "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description)));
    }

    static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Its address, as the setting has it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    /** A client of it with a secret. */
    OAuth2Client client() {
        return new OAuth2Client(address(), "app-1", "geheim~x+y", "", "scope/.default");
    }

    TokenEndpoint endpoint() {
        return new TokenEndpoint(client(), new TokenConnection("", null, 2, 2));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
