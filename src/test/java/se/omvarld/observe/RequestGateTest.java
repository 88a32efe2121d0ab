package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.store.archive.Archive;

/** Who is let in, and what every answer carries. */
@Timeout(60)
class RequestGateTest {
    private static final List<String> PATHS = List.of(
            "/observe/",
            "/observe/arkiv",
            "/observe/metrics",
            "/observe/health",
            "/observe/utskick/2026-W11",
            "/nothing");

    @TempDir
    private Path folder;

    @Test
    void should_guard_every_answer_the_same_way() throws Exception {
        try (Observed observed = Observed.open(folder).filled()) {
            for (String path : PATHS) {
                HttpResponse<String> answer = observed.get(path);
                assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
                assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
                assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
                assertThat(header(answer, "Content-Security-Policy"))
                        .as(path)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("script-src", "*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void should_only_ever_read(String method) throws Exception {
        try (Observed observed = Observed.open(folder).filled()) {
            int before = new Archive(observed.newsroom.store).items();

            assertThat(observed.send(method, "/observe/").statusCode()).isEqualTo(405);
            assertThat(new Archive(observed.newsroom.store).items()).isEqualTo(before);
        }
    }

    @Test
    void should_answer_a_head_without_a_body() throws Exception {
        try (Observed observed = Observed.open(folder)) {
            String answer = raw(
                    observed, "HEAD /observe/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n").contains("application/json");
        }
    }

    @Test
    void should_refuse_a_name_that_is_not_this_machines() throws Exception {
        try (Observed observed = Observed.open(folder)) {
            assertThat(asked(observed, "evil.example:8080")).startsWith("HTTP/1.1 403");
            assertThat(asked(observed, "127.0.0.1.evil.example")).startsWith("HTTP/1.1 403");
            assertThat(asked(observed, "")).startsWith("HTTP/1.1 403");
            assertThat(asked(observed, "localhost:" + observed.port())).startsWith("HTTP/1.1 200");
            assertThat(asked(observed, "LOCALHOST")).startsWith("HTTP/1.1 200");
            assertThat(asked(observed, "[::1]:8080")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void should_know_the_names_of_a_reverse_proxy() throws Exception {
        try (Observed observed = new Observed(folder, "", "", "omvarld.example.se, annat.example.se")) {
            assertThat(asked(observed, "omvarld.example.se")).startsWith("HTTP/1.1 200");
            assertThat(asked(observed, "Annat.example.se:443")).startsWith("HTTP/1.1 200");
            assertThat(asked(observed, "example.se")).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void should_ask_for_user_and_password_on_every_path_when_they_are_set() throws Exception {
        try (Observed observed = new Observed(folder, "drift", "lösen:ord", "")) {
            for (String path : PATHS) {
                assertThat(observed.get(path).statusCode()).as(path).isEqualTo(401);
            }
            HttpResponse<String> refused = observed.get("/observe/", "Authorization", basic("drift:fel"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(header(refused, "WWW-Authenticate")).startsWith("Basic realm=");
            assertThat(refused.body()).doesNotContain("lösen");
            assertThat(observed.get("/observe/", "Authorization", "Basic ###").statusCode())
                    .isEqualTo(401);
            assertThat(observed.get("/observe/", "Authorization", "Bearer x").statusCode())
                    .isEqualTo(401);
            assertThat(observed.get("/observe/", "Authorization", basic("drift:lösen:ord"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "../../etc/passwd", "2026-W11/x", "2026-W11/../x", "", "%2e%2e/x", "2026-W11/0/1", "/"})
    void should_have_nothing_where_no_edition_is(String path) throws Exception {
        try (Observed observed = Observed.open(folder).filled()) {
            String answer = raw(
                    observed,
                    "GET /observe/utskick/" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void should_stay_well_when_requests_are_malformed_or_endless() throws Exception {
        try (Observed observed = Observed.open(folder)) {
            String head = " HTTP/1.1\r\nHost: localhost\r\n";
            List<String> requests = List.of(
                    "\r\n\r\n",
                    "GET\r\n\r\n",
                    "GET /%zz" + head + "\r\n",
                    "GET /observe/arkiv?q=%zz&efter=%00&a" + head + "Connection: close\r\n\r\n",
                    "GET foo:bar" + head + "Connection: close\r\n\r\n",
                    "GET /observe/utskick/../../etc/passwd" + head + "Connection: close\r\n\r\n",
                    "GET /observe/" + head + "X: " + "a".repeat(400_000) + "\r\n\r\n",
                    "GET /observe/" + head + "a: b\r\n".repeat(5000) + "\r\n");
            for (String request : requests) {
                assertThat(raw(observed, request)).doesNotContain("200 OK\r\n\r\nroot:");
            }
            assertThat(observed.get("/observe/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static String asked(Observed observed, String host) throws IOException {
        return raw(observed, "GET /observe/health/ready HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** What is answered to bytes as they are; nothing when the connection is cut. */
    private static String raw(Observed observed, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), observed.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return "";
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
