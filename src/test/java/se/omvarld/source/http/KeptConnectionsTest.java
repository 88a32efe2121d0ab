package se.omvarld.source.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** Sockets alone: the JDK's server closes idle connections, how many depends on what the same Java has done before. */
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FetchLimits limits = new FetchLimits(100_000, 5, 5, true, "", "");
    private ServerSocket server;
    private CloseableHttpClient client;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, HOSTS);
        threads.execute(this::accept);
        HttpClientBuilder builder = HttpClientBuilder.create();
        limits.configureHttpClient(builder);
        client = builder.build();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                threads.execute(() -> answer(connection));
            }
        } catch (IOException e) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    /** Each request that comes, until the client goes. */
    private static void answer(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    connection.getOutputStream().write("HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(US_ASCII));
                }
            }
        } catch (IOException e) {
            return; // the client is gone
        }
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        limits.close();
        server.close();
        threads.shutdownNow();
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
            String address = "http://127.0.0." + host + ":" + server.getLocalPort() + "/";
            client.execute(new HttpGet(address), answer -> {
                EntityUtils.consume(answer.getEntity());
                return null;
            });
        }
    }
}
