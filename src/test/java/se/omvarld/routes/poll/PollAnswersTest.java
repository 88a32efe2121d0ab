package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Answers that end, but are not what was hoped for. */
@ExtendWith(SharedRig.class)
class PollAnswersTest {
    private final PollRig rig;

    PollAnswersTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_keep_the_items_when_the_feed_is_good() {
        rig.server.on("/good", OddAnswers.good("En nyhet", "Två nyheter"));

        PollReport report = rig.poll("/good");

        assertThat(report.state()).isEqualTo(State.OK);
        assertThat(report.http()).isEqualTo(200);
        assertThat(report.items()).isEqualTo(2);
        assertThat(report.fresh()).isEqualTo(2);
        assertThat(report.message()).isEmpty();
    }

    @Test
    void should_bring_nothing_new_when_the_same_feed_is_polled_again() {
        rig.server.on("/again", OddAnswers.good("Samma sak igen"));
        rig.poll("/again");

        assertThat(rig.poll("/again").fresh()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-xml   | Content-Type: text/plain            | hej hopp                                    | neither XML nor HTML
            html      | Content-Type: text/html             | <html><body><h1>Ny webbplats</h1></body></html> | HTML page
            broken    | Content-Type: application/rss+xml   | <rss><channel><item>                        | breaks off before its end
            json      | Content-Type: application/json      | {"fel": "ja"}                               | JSON
            picture   | Content-Type: image/png             | PNGPNGPNG                                   | neither XML nor HTML
            bad-type  | Content-Type: ;;;===                | hej                                         | neither XML nor HTML
            empty     | Content-Type: application/rss+xml   | ''                                          | empty
            false-gzip | Content-Encoding: gzip             | not compressed at all                       | compression is broken
            odd-coding | Content-Encoding: rot13            | frrq                                        | neither XML nor HTML
            """)
    void should_say_what_came_when_it_is_no_feed(String id, String header, String body, String message) {
        rig.server.on("/" + id, OddAnswers.body(header, body));

        Failed.check(rig.poll("/" + id), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            204 | X-Odd: 1         | HTTP 204: an empty answer
            304 | ETag: "x"        | HTTP 304: nothing has changed, though nothing was known
            403 | X-Odd: 1         | HTTP 403: the site refuses
            404 | X-Odd: 1         | HTTP 404: there is nothing at this address
            410 | X-Odd: 1         | HTTP 410: there is nothing at this address any more
            429 | Retry-After: 120 | HTTP 429: the site finds that it is asked too often
            500 | X-Odd: 1         | HTTP 500: the site itself has failed
            301 | X-Odd: 1         | HTTP 301: the address leads elsewhere
            """)
    void should_say_in_words_what_a_status_means(int status, String header, String message) {
        rig.server.on("/status-" + status, OddAnswers.status(status, header));

        PollReport report = rig.poll("/status-" + status);

        Failed.check(report, message);
        assertThat(report.http()).isEqualTo(status);
        assertThat(report.millis()).isLessThan(1000);
    }

    @Test
    void should_tell_nothing_raw_when_the_server_forges_headers() {
        rig.server.on(
                "/forged", OddAnswers.raw("HTTP/1.1 500 x\u001b[31mINFO\r\nCamelHttpResponseCode: 200\r\n\r\nHej"));

        Failed.check(rig.poll("/forged"), "HTTP 500");
    }

    @ParameterizedTest
    @CsvSource({
        "not-http, 'NOT HTTP AT ALL\r\n\r\n', closed the connection without an answer",
        "nothing, '', closed the connection without an answer",
        "half-head, 'HTTP/1.1 200 OK\r\nContent-Ty', no proper HTTP",
        "half-body, 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>', before its end",
        "bad-chunk, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n', no proper HTTP"
    })
    void should_say_so_when_the_answer_is_broken_http(String id, String bytes, String message) {
        rig.server.on("/" + id, OddAnswers.raw(bytes));

        Failed.check(rig.poll("/" + id), message);
    }

    @Test
    void should_say_so_when_nobody_listens() {
        Failed.check(rig.pollAddresses("nobody", "http://127.0.0.1:1/"), "connection was refused");
    }

    @Test
    void should_say_so_when_the_host_is_not_known() {
        Failed.check(
                rig.pollAddresses("unknown-host", "http://nowhere.invalid/"),
                "the host name nowhere.invalid is not known: check how it is spelt, and whether this machine can look up names");
    }

    @Test
    void should_say_so_when_https_is_spoken_to_a_plain_server() {
        rig.server.on("/", OddAnswers.good("x"));

        Failed.check(
                rig.pollAddresses("no-tls", "https://127.0.0.1:" + rig.server.port() + "/"),
                "the secure connection failed");
    }
}
