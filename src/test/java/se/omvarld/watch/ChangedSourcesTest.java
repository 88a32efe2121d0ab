package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.watch.HealthWatchTest.daily;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceHealth.State;

/** Sources that answer, but not as before. */
@Tag("slow")
class ChangedSourcesTest extends NewsroomTestBase {
    private HealthWatch watch;

    @BeforeEach
    void makeWatch() {
        watch = new HealthWatch(newsroom.store, clock);
        newsroom.poll("a", daily("2026-03-09", 8)); // up to the 16th
    }

    @Test
    void should_tell_a_gap_when_all_that_a_full_document_shows_is_newer() {
        clock.set("2026-03-29T10:00");
        newsroom.poll("a", daily("2026-03-20", 8));

        assertThat(looked().state()).isEqualTo(State.GAP);
        assertThat(looked().reason()).contains("2026-03-29", "some were probably missed");
    }

    @Test
    void should_tell_a_gap_for_a_week_when_later_polls_are_whole() {
        clock.set("2026-03-29T10:00");
        newsroom.poll("a", daily("2026-03-20", 8));
        clock.set("2026-04-05T09:00");
        newsroom.poll("a", daily("2026-03-21", 12));
        assertThat(looked().state()).isEqualTo(State.GAP);

        clock.set("2026-04-05T10:00");
        newsroom.poll("a", daily("2026-03-21", 12));
        assertThat(looked().state()).isEqualTo(State.OK);
    }

    @Test
    void should_see_no_gap_when_a_known_item_is_still_shown() {
        clock.set("2026-03-24T10:00");
        newsroom.poll("a", daily("2026-03-16", 8));

        assertThat(looked().state()).isEqualTo(State.OK);
    }

    @Test
    void should_see_no_gap_when_the_document_is_not_full() {
        clock.set("2026-03-24T10:00");
        newsroom.poll("a", daily("2026-03-20", 4));

        assertThat(looked().state()).isEqualTo(State.OK);
    }

    @Test
    void should_see_no_gap_when_the_same_items_got_other_addresses_only() {
        newsroom.poll(
                "a",
                IntStream.range(9, 17)
                        .mapToObj(day -> se.omvarld.store.Newsroom.shown(
                                "/ny/" + day, "Notis " + day, "2026-03-%02d".formatted(day)))
                        .toArray(se.omvarld.item.RawItem[]::new));

        assertThat(looked().state()).isEqualTo(State.OK);
    }

    @Test
    void should_be_changed_when_it_answers_but_has_shown_nothing_for_a_day() {
        newsroom.poll("a");
        assertThat(looked().state()).isEqualTo(State.OK);
        clock.forward(Duration.ofHours(24));
        newsroom.poll("a");

        assertThat(looked().state()).isEqualTo(State.CHANGED);
        assertThat(looked().reason()).contains("no items since 2026-03-18", "showed 8 before");

        newsroom.poll("a", daily("2026-03-09", 8));
        assertThat(looked().state()).isEqualTo(State.OK);
    }

    @Test
    void should_be_ok_when_a_new_source_has_always_been_empty() {
        newsroom.poll("b");
        clock.forward(Duration.ofDays(3));
        newsroom.poll("b");

        watch.look();
        assertThat(newsroom.state("b").health().state()).isEqualTo(State.OK);
    }

    @Test
    void should_be_changed_when_its_list_is_gone() {
        IntStream.range(0, 3).forEach(i -> newsroom.failUnreadably("a", "the selector items found nothing"));

        assertThat(looked().state()).isEqualTo(State.CHANGED);
        assertThat(looked().reason()).contains("otherwise than before", "the selector items found nothing");
    }

    @Test
    void should_be_failing_when_it_never_could_be_read() {
        IntStream.range(0, 3).forEach(i -> newsroom.failUnreadably("b", "no list of items"));

        watch.look();
        assertThat(newsroom.state("b").health().state()).isEqualTo(State.FAILING);
    }

    @Test
    void should_be_failing_when_it_is_down_as_well_as_changed() {
        IntStream.range(0, 3).forEach(i -> newsroom.failUnreadably("a", "no list of items"));
        newsroom.fail("a", "HTTP 500");
        newsroom.failUnreadably("a", "no list of items");

        assertThat(looked().state()).isEqualTo(State.FAILING);
    }

    @Test
    void should_be_changed_when_it_has_moved_for_good() {
        newsroom.move("a", "https://ny.se/flode", daily("2026-03-09", 8));

        assertThat(looked().state()).isEqualTo(State.CHANGED);
        assertThat(looked().reason()).isEqualTo("has moved for good: set its url to https://ny.se/flode");
    }

    private SourceHealth looked() {
        watch.look();
        return newsroom.state("a").health();
    }
}
