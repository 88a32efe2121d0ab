package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that never end their request, or never begin one, hold up nobody else. */
@Timeout(60)
class TricklingClientsTest {
    /** Far less than the time after which a slow client is cut off. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40, 400})
    void should_answer_while_others_trickle(int others) throws Exception {
        try (Observed observed = Observed.open(folder)) {
            for (int i = 0; i < others; i++) {
                send(observed, "GET /observe/ HTTP/1.1\r\nHost: localh");
            }
            assertAnswersAtOnce(observed, "/observe/health/ready");
            assertAnswersAtOnce(observed, "/observe/");
        }
    }

    @Test
    void should_answer_while_others_connect_and_say_nothing() throws Exception {
        try (Observed observed = Observed.open(folder)) {
            for (int i = 0; i < 400; i++) {
                send(observed, "");
            }
            assertAnswersAtOnce(observed, "/observe/health/ready");
        }
    }

    private void send(Observed observed, String request) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), observed.port());
        clients.add(client);
        try {
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            assertThat(client.isConnected()).isTrue(); // cut off already: as good
        }
    }

    private static void assertAnswersAtOnce(Observed observed, String path) throws Exception {
        HttpResponse<String> answer = observed.within(AT_ONCE, path);
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
