package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.routes.PollRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Answers so large that only one fits into memory: each waits for its turn, and each is read. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("slow")
class PollLargeAnswersTest {
    private static final int SEVERAL = 4;

    @Test
    void should_read_each_when_several_large_answers_come_at_once() throws IOException {
        String feed = "<rss><channel><item><title>Stor nyhet</title><link>https://a.se/1</link></item><!--"
                + "x".repeat(700_000) + "--></channel></rss>";
        try (PollRig rig = new PollRig(server ->
                Map.of("http.allow-internal", "true", "http.max-bytes", "900000000", "http.deadline", "20"))) {
            rig.server.on("/gone", OddAnswers.body("Content-Type: text/plain", "x".repeat(700_000)));
            IntStream.range(0, SEVERAL).forEach(i -> rig.server.on("/large" + i, OddAnswers.body("X: y", feed)));

            assertThat(rig.poll("/gone").state())
                    .as("is read in vain, and lets the next in")
                    .isEqualTo(State.FAILED);
            List<CompletableFuture<PollReport>> polls = IntStream.range(0, SEVERAL)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> rig.poll("/large" + i), work -> new Thread(work).start()))
                    .toList();

            assertThat(polls)
                    .extracting(CompletableFuture::join)
                    .extracting(PollReport::state)
                    .containsOnly(State.OK);
        }
    }
}
