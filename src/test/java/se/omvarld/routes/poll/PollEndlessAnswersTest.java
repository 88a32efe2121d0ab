package se.omvarld.routes.poll;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.source.fetch.OddServer.Answer;
import se.omvarld.store.poll.PollReport;

/** Answers that are too large, or never end: cut off, the connection closed, and said why. */
@Tag("slow")
@ExtendWith(SharedRig.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PollEndlessAnswersTest {
    private static final String TOO_LARGE = "larger than " + PollRig.MAX_BYTES + " bytes (http.max-bytes)";
    private static final String TOO_SLOW =
            "no complete answer within " + PollRig.DEADLINE_SECONDS + " seconds (http.deadline)";
    /** Without a deadline it would be never; a slow machine may take its time. */
    private static final long MUCH_LATER_MILLIS = 20_000;

    private static final long MEGABYTE = 1 << 20;

    private final PollRig rig;

    PollEndlessAnswersTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_cut_early_when_the_body_has_400_megabytes() {
        OddRequest request = failing("/huge", OddAnswers.megabytes(400), TOO_LARGE);

        assertThat(request.sent()).isLessThan(32 * MEGABYTE);
    }

    @Test
    void should_cut_early_when_a_small_body_unpacks_to_a_gigabyte() {
        failing("/bomb", OddAnswers.bomb(1000), TOO_LARGE);
    }

    @Test
    void should_fail_when_a_body_says_that_it_is_compressed_two_thousand_times() {
        failing(
                "/onion",
                OddAnswers.body("Content-Encoding: " + "gzip,".repeat(2000) + "gzip", "x"),
                "compressed more than 3 times over");
    }

    @Test
    void should_cut_early_when_the_head_never_ends() {
        OddRequest line = failing(
                "/long-line", OddAnswers.flooding("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(1000)), "too large");
        OddRequest lines =
                failing("/many-lines", OddAnswers.flooding("HTTP/1.1 200 OK\r\n", "X-Many: x\r\n"), "too large");

        assertThat(line.sent()).isLessThan(32 * MEGABYTE);
        assertThat(lines.sent()).isLessThan(32 * MEGABYTE);
    }

    @Test
    void should_end_at_the_deadline_when_the_server_never_answers() {
        failing("/silent", OddAnswers.silence(), TOO_SLOW);
    }

    @Test
    void should_end_at_the_deadline_when_the_body_drips_for_ever() {
        failing("/drip", OddAnswers.dripping(OddAnswers.head(200, "Content-Type: text/xml"), " "), TOO_SLOW);
    }

    @Test
    void should_end_at_the_deadline_when_the_head_drips_for_ever() {
        failing("/drip-head", OddAnswers.dripping("HTTP/1.1 200 OK\r\nX-Slow: ", "x"), TOO_SLOW);
    }

    @Test
    void should_end_at_the_deadline_when_the_body_of_an_error_drips_for_ever() {
        failing("/drip-500", OddAnswers.dripping(OddAnswers.head(500, "X: y"), " "), TOO_SLOW);
    }

    @Test
    void should_end_at_the_deadline_when_something_endless_follows_compressed_data() throws IOException {
        rig.server.on("/gzip-tail", OddAnswers.endlessAfterGzip(OddAnswers.feed("Komprimerad nyhet")));

        PollReport report = rig.poll("/gzip-tail");

        assertThat(report.millis()).isLessThan(MUCH_LATER_MILLIS);
        awaitEnd("/gzip-tail");
    }

    @Test
    void should_end_at_once_when_endless_data_is_not_compressed_as_it_says() {
        rig.server.on("/gzip-lie", OddAnswers.dripping(OddAnswers.head(200, "Content-Encoding: gzip"), "not gzip"));

        PollReport report = rig.poll("/gzip-lie");

        Failed.check(report, "compression is broken");
        awaitEnd("/gzip-lie");
    }

    @Test
    void should_end_at_the_deadline_when_the_body_of_a_redirect_never_ends() {
        rig.server.on("/target", OddAnswers.good("Framme"));
        failing(
                "/drip-302",
                OddAnswers.dripping(
                        "HTTP/1.1 302 Odd\r\nLocation: /target\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"),
                TOO_SLOW);
    }

    private OddRequest failing(String path, Answer answer, String reason) {
        rig.server.on(path, answer);
        PollReport report = rig.poll(path);
        Failed.check(report, reason);
        assertThat(report.millis()).isLessThan(MUCH_LATER_MILLIS);
        return awaitEnd(path);
    }

    /** The server has noticed that nobody listens any more. */
    private OddRequest awaitEnd(String path) {
        OddRequest request = rig.server.requests(path).get(0);
        await().atMost(30, SECONDS).until(request::hasEnded);
        return request;
    }
}
