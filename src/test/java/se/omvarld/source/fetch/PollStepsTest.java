package se.omvarld.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.omvarld.source.config.Source;

class PollStepsTest {
    private final PollSteps steps = new PollSteps(5);

    private static Poll poll() {
        Map<String, String> parameters = Map.of("publisher", "A", "url", "https://a.se/rss");
        return new Poll(new Source("a", "feed", parameters, "a.camel.yaml", 1), Poll.Known.NOTHING);
    }

    @Test
    void should_leave_out_a_header_that_was_sent_several_times() {
        Poll poll = poll();

        steps.answered(
                poll,
                Map.of(),
                new byte[0],
                Map.of("CamelHttpResponseCode", 429, "Retry-After", List.of("1", "2"), "etag", "\"1\""));
        steps.refused(poll);

        assertThat(poll.http()).isEqualTo(429);
        assertThat(poll.retryAfter()).isEmpty();
    }

    @Test
    void should_find_a_header_however_it_is_spelled() {
        Poll poll = poll();

        steps.answered(poll, Map.of(), null, Map.of("CamelHttpResponseCode", 301, "LOCATION", "/ny"));

        assertThat(steps.follow(poll)).isTrue();
        assertThat(poll.address()).isEqualTo("https://a.se/ny");
    }

    @Test
    void should_hold_no_document_when_the_poll_has_ended() {
        Poll poll = poll();
        steps.answered(poll, Map.of(), new byte[] {1}, Map.of("CamelHttpResponseCode", 200));

        steps.read(poll, List.of());

        assertThat(poll.state()).isEqualTo(Poll.State.OK);
        assertThat(poll.answer().body()).isEmpty();
    }
}
