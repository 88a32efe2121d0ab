package se.omvarld.store.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.poll.PollReport.State;

@Tag("slow")
class PollOnceTest extends NewsroomTestBase {
    private PollOnce once;

    @BeforeEach
    void begin() {
        once = new PollOnce(newsroom.store, clock);
    }

    @Test
    void should_poll_a_source_once_for_each_time_that_it_is_due() {
        Date due = Date.from(clock.instant());
        newsroom.poll("a");
        clock.forward(Duration.ofSeconds(30));

        assertThat(once.made(Newsroom.source("a"), due).state()).isEqualTo(State.SKIPPED);
        assertThat(once.made(Newsroom.source("b"), due)).isNull();
        assertThat(once.made(Newsroom.source("a"), Date.from(clock.instant()))).isNull();
    }

    @Test
    void should_poll_after_the_clock_was_set_back_though_a_later_poll_is_noted() {
        newsroom.poll("a");
        clock.forward(Duration.ofHours(-2));

        assertThat(once.made(Newsroom.source("a"), Date.from(clock.instant()))).isNull();
    }

    @Test
    void should_know_a_poll_that_somebody_else_has_made_meanwhile() {
        Poll poll = newsroom.intake.begin(Newsroom.source("a"));
        Instant begun = once.begun(Newsroom.source("a"), null);
        clock.forward(Duration.ofSeconds(20));
        assertThat(once.isTaken(poll, begun, null)).isFalse();
        newsroom.poll("a");
        clock.forward(Duration.ofSeconds(1));

        assertThat(once.isTaken(poll, begun, null)).isTrue();
        assertThat(once.isTaken(poll, null, null)).isFalse();
    }

    @Test
    void should_know_that_the_shared_schedule_has_given_the_poll_to_another() {
        assumeTrue(newsroom.store.isShared());
        newsroom.store
                .sql(
                        "insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,"
                                + " fired_time, sched_time, priority, state) values ('omvarld', 'mine', 'a', 'sources', 'me', 0, 0, 5,"
                                + " 'EXECUTING')")
                .update();
        Poll poll = newsroom.intake.begin(Newsroom.source("a"));
        Instant begun = once.begun(Newsroom.source("a"), Date.from(clock.instant()));
        assertThat(once.isTaken(poll, begun, "gone")).isFalse();
        clock.forward(Duration.ofSeconds(20));

        assertThat(once.isTaken(poll, begun, "mine")).isFalse();
        assertThat(once.isTaken(poll, begun, "gone")).isTrue();
    }

    @Test
    void should_not_ask_at_the_start_what_the_schedule_is_asking_already() {
        once.begun(Newsroom.source("a"), Date.from(clock.instant()));
        clock.forward(Duration.ofSeconds(30));

        assertThat(once.made(Newsroom.source("a"), null).state()).isEqualTo(State.SKIPPED);
        assertThat(once.made(Newsroom.source("a"), Date.from(clock.instant()))).isNull();
        clock.forward(Duration.ofMinutes(2));
        assertThat(once.made(Newsroom.source("a"), null)).isNull();
    }
}
