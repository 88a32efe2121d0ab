package se.omvarld.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SetClock;
import se.omvarld.store.story.Story;

/** Of what a source shows at first, only what is dated in the current week is news. */
@Tag("slow")
class FirstContactTest extends NewsroomTestBase {

    @Test
    void should_be_news_when_dated_in_the_current_week() {
        newsroom.poll("a", shown("/1", "Hälsodata ett", "2026-03-16T00:00:00+01:00"));

        assertThat(titles()).containsExactly("Hälsodata ett");
    }

    @Test
    void should_be_baseline_when_dated_before_the_current_week() {
        newsroom.poll("a", shown("/1", "Hälsodata ett", "2026-03-15T23:59:59+01:00"));

        assertThat(titles()).isEmpty();
        assertThat(newsroom.archive().items()).isEqualTo(1);
        assertThat(newsroom.archive().picked()).isEqualTo(1);
    }

    @Test
    void should_be_baseline_when_undated() {
        newsroom.poll("a", shown("/1", "Hälsodata ett"));

        assertThat(titles()).isEmpty();
    }

    @Test
    void should_be_baseline_when_the_date_is_implausible() {
        newsroom.poll(
                "a",
                shown("/1", "Hälsodata ett", "1970-01-01"),
                shown("/2", "Hälsodata två", "2026-03-21T10:00:00+01:00"));

        assertThat(titles()).isEmpty();
        assertThat(newsroom.state("a").newest()).isEmpty();
    }

    @Test
    void should_be_news_of_any_date_when_the_source_was_reached_before() {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata ett"), shown("/2", "Hälsodata två", "2026-02-01"));

        assertThat(titles()).containsExactlyInAnyOrder("Hälsodata ett", "Hälsodata två");
    }

    @Test
    void should_still_be_first_contact_when_earlier_polls_failed() {
        newsroom.fail("a", "HTTP 500");
        newsroom.poll("a", shown("/1", "Hälsodata ett", "2026-03-10"));

        assertThat(titles()).isEmpty();
    }

    @Test
    void should_count_no_baseline_when_the_window_is_counted() {
        newsroom.poll("a", shown("/1", "En gammal notis"), shown("/2", "En ny notis", "2026-03-17"));

        assertThat(newsroom.archive().seen(SetClock.swedish("2026-03-16T00:00"), SetClock.swedish("2026-03-23T00:00")))
                .isEqualTo(1);
    }

    private List<String> titles() {
        return news().stream().map(Story::title).toList();
    }
}
