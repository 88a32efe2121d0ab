package se.omvarld.source.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.config.Given;
import se.omvarld.source.http.FetchLimits;

/** Heads of answers that break the rules in ways that browsers overlook, and redirects that need more than an address. */
class OddHeadsTest {
    private static final String START = "https://m.se/flode";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length : 5",
                "Content-Length: 5\r\npreload",
                "\"X-XSS-Protection: 0\"\r\nContent-Length: 5",
                "Transfer-Encoding: identity\r\nContent-Length: 5",
            })
    void should_read_an_answer_when_its_head_has_a_small_fault(String head) throws IOException {
        assertThat(answer(head, "Hejsa".getBytes(UTF_8))).isEqualTo("Hejsa");
    }

    @Test
    void should_refuse_an_answer_of_two_lengths() {
        assertThatThrownBy(() -> answer("Content-Length: 5\r\nContent-Length: 4", "Hejsa".getBytes(UTF_8)))
                .hasMessageContaining("several lengths");
    }

    @Test
    void should_unpack_gzip_that_nobody_declared_and_bound_what_comes_out() throws IOException {
        assertThat(answer("X: y", gzip("Hälsodata"))).isEqualTo("Hälsodata");
        assertThatThrownBy(() -> answer("X: y", gzip("0".repeat(200_000)))).isInstanceOf(IOException.class);
    }

    @Test
    void should_name_the_compression_that_is_not_read() {
        assertThatThrownBy(() -> answer("Content-Encoding: br", new byte[] {1, 2, 3}))
                .satisfies(e -> assertThat(FetchFailure.of(e).sentence()).contains("compressed with br"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void should_follow_a_location_whose_letters_are_not_encoded(String charset) throws IOException {
        String raw = new String("/hälsa.xml".getBytes(charset), ISO_8859_1);
        Poll poll = poll();

        follow(poll, Map.of("Location", raw));

        assertThat(poll.address()).isEqualTo("https://m.se/h%C3%A4lsa.xml");
    }

    @Test
    void should_come_back_with_the_cookie_that_a_redirect_has_set() {
        Poll poll = poll();
        assertThat(poll.request().cookie()).isNull();

        follow(poll, Map.of("Location", START, "Set-Cookie", List.of("seen=1; Path=/", "b=\"2\"; HttpOnly")));

        assertThat(poll.address()).isEqualTo(START);
        assertThat(poll.request().cookie()).isEqualTo("seen=1; b=\"2\"");
    }

    @Test
    void should_call_it_a_circle_when_the_cookie_changes_nothing_and_send_it_to_no_other_host() {
        Map<String, Object> answer = Map.of("Location", START, "Set-Cookie", "seen=1");
        Poll circle = poll();
        follow(circle, answer);
        assertThatThrownBy(() -> follow(circle, answer)).hasMessageContaining("circle");

        Poll elsewhere = poll();
        follow(elsewhere, Map.of("Location", "https://annan.se/", "Set-Cookie", "seen=1"));
        assertThat(elsewhere.request().cookie()).isNull();
    }

    @Test
    void should_ask_a_page_for_html_and_a_list_for_json() {
        assertThat(new Poll(Given.page(), Poll.Known.NOTHING).request().accept())
                .startsWith("text/html");
        assertThat(new Poll(Given.json(), Poll.Known.NOTHING).request().accept())
                .startsWith("application/json");
        assertThat(poll().request().accept()).startsWith("application/rss+xml");
    }

    private static Poll poll() {
        return new Poll(Given.feed("url", START), Poll.Known.NOTHING);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String answer(String head, byte[] body) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FetchLimits limits = new FetchLimits(100_000, 5, 5, true, "", "")) {
            Thread answering = new Thread(() -> serve(server, head, body));
            answering.start();
            HttpClientBuilder builder = HttpClientBuilder.create();
            limits.configureHttpClient(builder);
            try (CloseableHttpClient client = builder.build()) {
                return client.execute(
                        new HttpGet("http://127.0.0.1:" + server.getLocalPort() + "/"),
                        answer -> EntityUtils.toString(answer.getEntity(), UTF_8));
            }
        }
    }

    private static void serve(ServerSocket server, String head, byte[] body) {
        try (Socket connection = server.accept()) {
            connection.getInputStream().read(new byte[4096]);
            connection
                    .getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nConnection: close\r\n" + head + "\r\n\r\n").getBytes(UTF_8));
            connection.getOutputStream().write(body);
        } catch (IOException e) {
            return; // the client has had enough
        }
    }

    /** What an answer of 302 with these headers makes of a poll. */
    private static boolean follow(Poll poll, Map<String, Object> headers) {
        PollSteps steps = new PollSteps(5);
        Map<String, Object> answer = new HashMap<>(headers);
        answer.put("CamelHttpResponseCode", 302);
        steps.answered(poll, Map.of(), new byte[0], answer);
        return steps.follow(poll);
    }
}
