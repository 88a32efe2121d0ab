package se.omvarld.store.health;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SetClock;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

@Tag("slow")
class SourceStatesTest extends NewsroomTestBase {
    private static final Instant START = SetClock.swedish("2026-03-18T10:00");

    @Test
    void should_ask_only_for_changes_when_the_last_answer_left_validators() {
        Poll first = newsroom.intake.begin(Newsroom.source("a"));
        first.read(200, "\"v1\"", "Wed, 18 Mar 2026 09:00:00 GMT", newsroom.items(first));
        newsroom.keep(first);

        Poll next = newsroom.intake.begin(Newsroom.source("a"));
        assertThat(next.address()).isEqualTo("https://a.se/");
        assertThat(next.request().ifNoneMatch()).isEqualTo("\"v1\"");
        assertThat(next.request().ifModifiedSince()).isEqualTo("Wed, 18 Mar 2026 09:00:00 GMT");
    }

    @Test
    void should_keep_the_validators_and_the_newest_date_when_nothing_has_changed() {
        newsroom.poll("a", shown("/1", "En notis", "2026-03-17"));
        clock.forward(Duration.ofHours(1));
        Poll poll = newsroom.intake.begin(Newsroom.source("a"));
        poll.unchanged();

        assertThat(newsroom.keep(poll).state()).isEqualTo(State.UNCHANGED);
        SourceState state = newsroom.state("a");
        assertThat(state.etag()).isEqualTo("etag");
        assertThat(state.http()).isEqualTo(304);
        assertThat(state.lastSuccess()).contains(clock.instant());
        assertThat(state.newest()).contains(SetClock.swedish("2026-03-17T00:00"));
    }

    @Test
    void should_know_what_a_watched_page_held_until_it_holds_something_else() {
        Poll first = newsroom.intake.begin(Newsroom.source("a"));
        assertThat(first.heldBefore()).isEmpty();
        first.holds("0a1b2c3d 4e5f6a7b");
        first.read(200, "\"v1\"", "", newsroom.items(first));
        newsroom.keep(first);
        newsroom.fail("a", "HTTP 500");
        Poll same = newsroom.intake.begin(Newsroom.source("a"));
        same.unchanged();
        newsroom.keep(same);

        assertThat(newsroom.intake.begin(Newsroom.source("a")).heldBefore()).isEqualTo("0a1b2c3d 4e5f6a7b");
    }

    @Test
    void should_count_failures_from_the_first_one_when_a_source_keeps_failing() {
        newsroom.poll("a", shown("/1", "En notis"));
        clock.forward(Duration.ofHours(1));
        newsroom.fail("a", "HTTP 500");
        clock.forward(Duration.ofHours(1));
        PollReport report = newsroom.fail("a", "HTTP 502");

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.message()).isEqualTo("HTTP 502");
        SourceState state = newsroom.state("a");
        assertThat(state.failing()).isTrue();
        assertThat(state.failures()).isEqualTo(2);
        assertThat(state.failingSince()).contains(START.plus(Duration.ofHours(1)));
        assertThat(state.lastPoll()).contains(clock.instant());
        assertThat(state.lastSuccess()).contains(START);
        assertThat(state.message()).isEqualTo("HTTP 502");
        assertThat(state.etag()).isEqualTo("etag");
    }

    @Test
    void should_forget_failures_when_a_source_answers_again() {
        newsroom.fail("a", "HTTP 500");
        newsroom.poll("a");

        SourceState state = newsroom.state("a");
        assertThat(state.failing()).isFalse();
        assertThat(state.failures()).isZero();
        assertThat(state.message()).isEmpty();
    }

    @Test
    void should_not_go_back_when_the_newest_item_is_taken_away() {
        newsroom.poll("a", shown("/1", "En notis", "2026-03-17"));
        newsroom.poll("a", shown("/2", "En äldre notis", "2026-03-10"));
        assertThat(newsroom.state("a").newest()).contains(SetClock.swedish("2026-03-17T00:00"));

        newsroom.poll("a", shown("/3", "En nyare notis", "2026-03-18"));
        assertThat(newsroom.state("a").newest()).contains(SetClock.swedish("2026-03-18T00:00"));
    }

    @Test
    void should_have_no_newest_date_when_no_item_has_a_date() {
        newsroom.poll("a", shown("/1", "En notis"));

        assertThat(newsroom.state("a").newest()).isEmpty();
    }

    @Test
    void should_keep_the_first_success_when_a_source_is_polled_again() {
        newsroom.poll("a");
        clock.forward(Duration.ofDays(1));
        newsroom.poll("a");

        assertThat(newsroom.state("a").firstSuccess()).contains(START);
        assertThat(new SourceStates(newsroom.store).firstPoll()).contains(START);
    }

    @Test
    void should_ask_for_all_at_a_days_first_poll_since_some_servers_say_unchanged_for_ever() {
        newsroom.poll("a");
        assertThat(newsroom.intake.begin(Newsroom.source("a")).request().ifNoneMatch())
                .isEqualTo("etag");

        clock.forward(Duration.ofDays(1));
        assertThat(newsroom.intake.begin(Newsroom.source("a")).request().ifNoneMatch())
                .isNull();
    }

    @Test
    void should_have_had_no_first_poll_when_every_poll_has_failed() {
        newsroom.fail("a", "HTTP 500");

        assertThat(new SourceStates(newsroom.store).firstPoll()).isEmpty();
    }
}
