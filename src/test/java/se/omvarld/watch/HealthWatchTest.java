package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.RawItem;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceHealth.State;

/** From Wednesday 18 March 2026 on. */
@Tag("slow")
public class HealthWatchTest extends NewsroomTestBase {
    private HealthWatch watch;

    @BeforeEach
    void makeWatch() {
        watch = new HealthWatch(newsroom.store, clock);
    }

    @Test
    void should_be_ok_when_a_source_answers_with_news() {
        newsroom.poll("a", daily("2026-03-09", 10));

        assertThat(looked("a").state()).isEqualTo(State.OK);
        assertThat(looked("a").since()).isEmpty();
    }

    @Test
    void should_be_quiet_when_nothing_has_come_for_longer_than_is_usual() {
        RawItem[] same = daily("2026-03-01", 10);
        newsroom.poll("a", same);
        clock.set("2026-03-23T10:00");
        newsroom.poll("a", same);
        assertThat(looked("a").state()).isEqualTo(State.OK);

        clock.set("2026-03-27T10:00");
        newsroom.poll("a", same);

        assertThat(looked("a").state()).isEqualTo(State.QUIET);
        assertThat(looked("a").since()).contains(clock.instant());
        assertThat(looked("a").reason()).contains("nothing new for 17 days", "7.0 items a week", "14 days");
        assertThat(looked("a").perWeek()).isEqualTo(7.0);
    }

    @Test
    void should_be_quiet_at_once_when_the_newest_item_is_ten_years_old() {
        newsroom.poll("a", daily("2015-03-01", 10));

        assertThat(looked("a").state()).isEqualTo(State.QUIET);
    }

    @Test
    void should_be_quiet_when_items_without_dates_stop_coming() {
        newsroom.poll("a", shown("/0", "Förr"));
        for (int day = 1; day <= 6; day++) {
            clock.forward(Duration.ofDays(1));
            newsroom.poll("a", shown("/" + day, "Notis " + day));
        }
        clock.forward(Duration.ofDays(20));
        newsroom.poll("a", shown("/6", "Notis 6"));

        assertThat(looked("a").state()).isEqualTo(State.QUIET);
    }

    @Test
    void should_not_become_quiet_when_it_is_not_polled() {
        newsroom.poll("a", daily("2026-03-09", 10));
        clock.forward(Duration.ofDays(90));

        assertThat(looked("a").state()).isEqualTo(State.OK);
    }

    @Test
    void should_not_be_quiet_when_its_rhythm_is_not_known() {
        newsroom.poll("a", daily("2025-03-09", 4));

        assertThat(looked("a").state()).isEqualTo(State.OK);
    }

    @Test
    void should_be_ok_when_it_has_only_a_hiccup() {
        newsroom.poll("a", daily("2026-03-09", 10));
        newsroom.fail("a", "HTTP 500");
        newsroom.fail("a", "HTTP 500");

        assertThat(looked("a").state()).isEqualTo(State.OK);
        assertThat(newsroom.state("a").message()).isEqualTo("HTTP 500");
    }

    @Test
    void should_be_failing_when_three_polls_in_a_row_have_failed() {
        fail("a", 3);

        assertThat(looked("a").state()).isEqualTo(State.FAILING);
        assertThat(looked("a").reason()).isEqualTo("HTTP 500");
    }

    @Test
    void should_be_failing_when_it_has_failed_for_a_day() {
        newsroom.fail("a", "HTTP 500");
        clock.forward(Duration.ofHours(24));
        newsroom.fail("a", "HTTP 502");

        assertThat(looked("a").state()).isEqualTo(State.FAILING);
        assertThat(looked("a").reason()).isEqualTo("HTTP 502");
    }

    @Test
    void should_be_ok_when_it_answers_again() {
        fail("a", 3);
        watch.look();
        clock.forward(Duration.ofHours(1));
        newsroom.poll("a", daily("2026-03-09", 10));

        assertThat(looked("a").state()).isEqualTo(State.OK);
        assertThat(looked("a").since()).contains(clock.instant());
        assertThat(looked("a").reason()).isEmpty();
    }

    @Test
    void should_be_quiet_all_through_a_hiccup() {
        newsroom.poll("a", daily("2015-03-01", 10));
        newsroom.fail("a", "HTTP 500");

        assertThat(looked("a").state()).isEqualTo(State.QUIET);
    }

    @Test
    void should_change_nothing_when_it_looks_again() {
        fail("a", 3);
        SourceHealth first = looked("a");
        clock.forward(Duration.ofHours(5));

        assertThat(looked("a")).isEqualTo(first);
    }

    /** One item a day from a day on, dated. */
    public static RawItem[] daily(String from, int count) {
        LocalDate first = LocalDate.parse(from);
        return IntStream.range(0, count)
                .mapToObj(i -> shown(
                        "/" + first.plusDays(i),
                        "Notis " + first.plusDays(i),
                        first.plusDays(i).toString()))
                .toArray(RawItem[]::new);
    }

    private void fail(String source, int times) {
        IntStream.range(0, times).forEach(i -> newsroom.fail(source, "HTTP 500"));
    }

    private SourceHealth looked(String source) {
        watch.look();
        return newsroom.state(source).health();
    }
}
