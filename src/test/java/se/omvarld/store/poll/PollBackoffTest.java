package se.omvarld.store.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.poll.PollReport.State;

@Tag("slow")
class PollBackoffTest extends NewsroomTestBase {
    private PollBackoff patience;

    @BeforeEach
    void begin() {
        patience = new PollBackoff(newsroom.store, clock);
    }

    private PollReport waiting() {
        return patience.waiting(Newsroom.source("a"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            newsroom.fail("a", "HTTP 500");
        }
    }

    private void assertWaitsFor(Duration time) {
        assertThat(waiting()).isNotNull();
        clock.forward(time.minusMillis(1));
        assertThat(waiting()).isNotNull();
        clock.forward(Duration.ofMillis(1));
        assertThat(waiting()).isNull();
    }

    private void refuse(String... retryAfter) {
        Poll poll = newsroom.intake.begin(Newsroom.source("a"));
        List.of(retryAfter).forEach(poll::askedToWait);
        poll.failed(429, new FetchFailure(FailureCause.HTTP_4XX, "HTTP 429"));
        newsroom.keep(poll);
    }

    @Test
    void should_not_wait_when_a_source_is_new_or_well() {
        assertThat(waiting()).isNull();
        newsroom.poll("a");
        assertThat(waiting()).isNull();
    }

    @Test
    void should_go_on_with_the_schedule_when_a_source_has_failed_once() {
        fail(1);

        assertThat(waiting()).isNull();
    }

    @Test
    void should_wait_twice_as_long_each_time_when_a_source_keeps_failing() {
        fail(2);
        assertWaitsFor(Duration.ofMinutes(15));
        fail(1);
        assertWaitsFor(Duration.ofMinutes(30));
        fail(1);
        assertWaitsFor(Duration.ofHours(1));
        fail(4);
        assertWaitsFor(Duration.ofHours(16));
        fail(1);
        assertWaitsFor(Duration.ofHours(24));
        fail(60);
        assertWaitsFor(Duration.ofHours(24));
    }

    @Test
    void should_forget_the_wait_when_a_source_answers_again() {
        fail(5);
        newsroom.poll("a");

        assertThat(waiting()).isNull();
        fail(1);
        assertThat(waiting()).isNull();
    }

    @Test
    void should_say_until_when_and_why_when_a_source_has_to_wait() {
        fail(2);

        PollReport report = waiting();
        assertThat(report.state()).isEqualTo(State.WAITING);
        assertThat(report.http()).isEqualTo(500);
        assertThat(report.message()).isEqualTo("waiting until 2026-03-18 10:15 after 2 failures; HTTP 500");
    }

    @Test
    void should_wait_as_long_as_the_server_asks_when_it_is_the_first_failure() {
        refuse("7200");

        assertThat(waiting().message()).startsWith("waiting until 2026-03-18 12:00 after 1 failure;");
        assertWaitsFor(Duration.ofHours(2));
    }

    @Test
    void should_take_the_longest_wait_when_several_are_asked_for() {
        fail(2);
        refuse("60", "Wed, 18 Mar 2026 10:00:00 GMT", "gibberish");

        assertWaitsFor(Duration.ofHours(1));
    }

    @Test
    void should_not_make_others_wait() {
        fail(3);

        assertThat(patience.waiting(Newsroom.source("b"))).isNull();
    }
}
