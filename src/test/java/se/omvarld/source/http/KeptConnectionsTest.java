package se.omvarld.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections are used again, also when there are more hosts than are asked at the same time. */
class KeptConnectionsTest {
    private static final int HOSTS = 64;

    private final Set<String> connections = ConcurrentHashMap.newKeySet();
    private final FetchLimits limits = new FetchLimits(100_000, 5, 5, true, "", "");
    private HttpServer server;
    private CloseableHttpClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), HOSTS);
        server.createContext("/", exchange -> {
            connections.add(exchange.getLocalAddress() + " from " + exchange.getRemoteAddress());
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        server.start();
        HttpClientBuilder builder = HttpClientBuilder.create();
        limits.configureHttpClient(builder);
        client = builder.build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        limits.close();
        server.stop(0);
    }

    @Test
    void should_use_one_connection_a_host_when_each_of_many_hosts_is_asked_again() throws IOException {
        askEach();
        askEach();

        assertThat(connections).hasSize(HOSTS);
    }

    @Test
    void should_close_connections_that_nobody_uses() throws IOException {
        askEach();
        limits.closeIdle(TimeValue.ZERO_MILLISECONDS);
        askEach();

        assertThat(connections).hasSize(2 * HOSTS);
    }

    private void askEach() throws IOException {
        for (int host = 1; host <= HOSTS; host++) {
            String address =
                    "http://127.0.0." + host + ":" + server.getAddress().getPort() + "/";
            client.execute(new HttpGet(address), answer -> {
                EntityUtils.consume(answer.getEntity());
                return null;
            });
        }
    }
}
