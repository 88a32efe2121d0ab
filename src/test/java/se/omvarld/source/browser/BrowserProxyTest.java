package se.omvarld.source.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.source.http.PublicAddressResolver;

/** Where a browser is let to: the page's own hosts, never inside. */
class BrowserProxyTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + exchange.getRequestHeaders().getFirst("Proxy-Connection"));
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("sida".getBytes(ISO_8859_1));
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.se/nyheter, www.example.se,      443,  true",
        "https://www.example.se/nyheter, example.se,          443,  true",
        "https://www.example.se/nyheter, api.Example.se,      443,  true",
        "https://www.example.se/nyheter, www.example.se,      80,   false",
        "https://www.example.se/nyheter, www.example.se,      8443, false",
        "https://www.example.se/nyheter, example.se.evil.com, 443,  false",
        "https://www.example.se/nyheter, evilexample.se,      443,  false",
        "https://www.example.se/nyheter, 169.254.169.254,     443,  false",
        "https://www.se/,                other.se,            443,  false",
        "http://example.se:8080/,        example.se,          8080, true",
        "http://example.se:8080/,        example.se,          80,   true",
        "http://example.se:8080/,        example.se,          22,   false",
        "http://127.0.0.1:8080/,         127.0.0.1,           9200, false",
    })
    void should_lead_to_the_pages_own_hosts_and_ports(String page, String host, int port, boolean leads) {
        assertThat(destinations(page, true).allows(host, port)).isEqualTo(leads);
    }

    @Test
    void should_pass_on_a_plain_request_and_a_tunnel() throws IOException {
        String own = "127.0.0.1:" + site.getAddress().getPort();
        try (BrowserProxy proxy = new BrowserProxy(destinations("http://" + own + "/", true), 10_000)) {
            assertThat(answer(
                            proxy,
                            "GET http://" + own + "/a?b=1 HTTP/1.1\r\nHost: " + own
                                    + "\r\nProxy-Connection: keep-alive\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("sida");
            assertThat(answer(
                            proxy,
                            "CONNECT " + own
                                    + " HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 Connection established")
                    .endsWith("sida");
        }
        assertThat(asked).containsExactly("/a?b=1 " + own + " null", "/c x null");
    }

    @ParameterizedTest
    @CsvSource({
        "GET http://localhost:%d/, true",
        "CONNECT localhost:%d, true",
        "CONNECT 169.254.169.254:%d, true",
        "GET /, true",
        "GET ftp://127.0.0.1:%d/, true",
        "GET file:///etc/passwd, true",
        "GET http://127.0.0.1:%d/, false",
        "CONNECT 127.0.0.1:%d, false",
    })
    void should_refuse_other_hosts_and_internal_addresses(String request, boolean allowInternal) throws IOException {
        String own = "127.0.0.1:" + site.getAddress().getPort();
        try (BrowserProxy proxy = new BrowserProxy(destinations("http://" + own + "/", allowInternal), 10_000)) {
            assertThat(answer(proxy, request.formatted(site.getAddress().getPort()) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                    .doesNotContain("200");
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET http://name.invalid/a HTTP/1.1, GET http://name.invalid/a HTTP/1.1",
        "CONNECT name.invalid:443 HTTP/1.1,  CONNECT name.invalid:443 HTTP/1.1",
    })
    void should_go_through_the_organisations_proxy_and_nowhere_else(String request, String asks) throws Exception {
        try (ServerSocket organisations = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BrowserProxy proxy = new BrowserProxy(through(organisations, "http://name.invalid/", false), 10_000)) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> head(organisations));
            answer(proxy, request + "\r\nHost: name.invalid\r\n\r\n");
            assertThat(asked.get(5, TimeUnit.SECONDS)).isEqualTo(asks);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET http://127.0.0.1/ HTTP/1.1", "CONNECT 127.0.0.1:443 HTTP/1.1", "CONNECT other.example:443 HTTP/1.1"
    })
    void should_not_ask_the_organisations_proxy_for_an_internal_address_or_another_host(String request)
            throws Exception {
        try (ServerSocket organisations = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BrowserProxy proxy = new BrowserProxy(through(organisations, "https://127.0.0.1/", false), 10_000)) {
            organisations.setSoTimeout(200);
            assertThat(answer(proxy, request + "\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 403");
            assertThatThrownBy(organisations::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The first line of what it is asked; then it ends the connection. */
    private static String head(ServerSocket server) {
        try (Socket client = server.accept()) {
            return new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AllowedDestinations through(ServerSocket proxy, String page, boolean allowInternal) {
        return new AllowedDestinations(
                URI.create(page),
                new PublicAddressResolver(allowInternal, ""),
                InetSocketAddress.createUnresolved("127.0.0.1", proxy.getLocalPort()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }

    @Test
    void should_end_when_more_is_sent_than_may_be() throws IOException {
        String own = "127.0.0.1:" + site.getAddress().getPort();
        try (BrowserProxy proxy = new BrowserProxy(destinations("http://" + own + "/", true), 10)) {
            answer(proxy, "GET http://" + own + "/ HTTP/1.1\r\nHost: " + own + "\r\n\r\n");
            assertThat(proxy.isExceeded()).isTrue();
        }
    }

    private static AllowedDestinations destinations(String page, boolean allowInternal) {
        return new AllowedDestinations(
                URI.create(page),
                new PublicAddressResolver(allowInternal, ""),
                null,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }

    private static String answer(BrowserProxy proxy, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
