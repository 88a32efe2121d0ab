package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.Edition;

/** When a digest is due, and what its window holds. The store is new on Wednesday of week 12. */
@Tag("slow")
class WeeklyWindowTest extends WeeklyTestBase {

    @ParameterizedTest
    @CsvSource({"2026-03-23T06:59:59,", "2026-03-23T07:00,2026-W12", "2026-03-25T11:00,2026-W12"})
    void should_be_due_from_the_scheduled_time_on(String now, String period) {
        newsroom.knowing("a");
        clock.set(now);

        assertThat(Optional.ofNullable(digest.due()).map(Edition::period)).isEqualTo(Optional.ofNullable(period));
    }

    @Test
    void should_not_be_due_again_when_made() {
        newsroom.knowing("a");
        madeAt("2026-03-23T07:00");
        clock.set("2026-03-29T23:59");

        assertThat(digest.due()).isNull();
    }

    @Test
    void should_not_be_due_when_its_window_ended_before_the_first_poll() {
        clock.set("2026-03-23T00:00");
        newsroom.fail("b", "HTTP 500");
        newsroom.knowing("a");
        clock.set("2026-03-23T08:00");

        assertThat(digest.due()).isNull();
    }

    @Test
    void should_belong_to_the_next_week_when_first_seen_at_monday_midnight() {
        newsroom.knowing("a");
        clock.set("2026-03-22T23:59:59.999");
        newsroom.poll("a", shown("/1", "Hälsodata söndag"));
        clock.set("2026-03-23T00:00");
        newsroom.poll("a", shown("/2", "Hälsodata måndag"));
        clock.set("2026-03-23T00:00:00.5");
        newsroom.poll("a", shown("/3", "Hälsodata strax efter"));

        assertThat(madeAt("2026-03-23T07:00")).contains("Hälsodata söndag").doesNotContain("Hälsodata måndag");
        assertThat(madeAt("2026-03-30T07:00"))
                .contains("Hälsodata måndag", "Hälsodata strax efter")
                .doesNotContain("Hälsodata söndag");
    }

    @Test
    void should_begin_where_the_edition_before_ended() {
        newsroom.knowing("a");
        madeAt("2026-03-23T07:00");
        clock.set("2026-03-30T07:00");

        assertThat(digest.due().from()).isEqualTo(SetClock.swedish("2026-03-23T00:00"));
    }

    @Test
    void should_cover_the_whole_gap_when_the_machine_was_off_for_three_weeks() {
        newsroom.knowing("a");
        madeAt("2026-03-23T07:00");
        clock.set("2026-03-24T10:00");
        newsroom.poll("a", shown("/1", "Hälsodata före avbrottet"));
        clock.set("2026-04-15T11:00");
        Edition edition = digest.due();

        assertThat(edition.period()).isEqualTo("2026-W15");
        assertThat(edition.from()).isEqualTo(SetClock.swedish("2026-03-23T00:00"));
        assertThat(edition.until()).isEqualTo(SetClock.swedish("2026-04-13T00:00"));
        assertThat(text(digest.freeze(edition)))
                .contains("Hälsodata före avbrottet")
                .contains("v. 13 och 14");
        assertThat(digest.due()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the machine goes, comes back | the edition, from, until, what it says of the gap
                "2026-03-24T10:00 | 2026-04-06T08:00 | 2026-W14 | 2026-03-23T00:00 | 2026-04-06T00:00 | v. 13,",
                "2026-10-20T10:00 | 2026-11-21T08:00 | 2026-W46 | 2026-10-19T00:00 | 2026-11-16T00:00 | v. 43, 44 och 45",
                "2026-12-22T10:00 | 2027-01-05T08:00 | 2026-W53 | 2026-12-21T00:00 | 2027-01-04T00:00 | v. 52,",
                "2026-12-22T10:00 | 2027-01-11T07:00 | 2027-W01 | 2026-12-21T00:00 | 2027-01-11T00:00 | v. 52 till 53 2026",
            })
    void should_be_one_edition_that_says_so_when_mondays_were_missed(
            String off, String on, String period, String from, String until, String gap) {
        newsroom.knowing("a");
        clock.set(off);
        madeAt(IsoWeek.of(clock.instant(), clock.getZone())
                        .from(clock.getZone())
                        .atZone(clock.getZone())
                        .toLocalDate() + "T07:00");
        clock.set(off);
        newsroom.poll("a", shown("/1", "Hälsodata före avbrottet"));
        clock.set(on);
        Edition edition = digest.due();

        assertThat(edition.period()).isEqualTo(period);
        assertThat(edition.from()).isEqualTo(SetClock.swedish(from));
        assertThat(edition.until()).isEqualTo(SetClock.swedish(until));
        assertThat(text(digest.freeze(edition))).contains("Hälsodata före avbrottet", "Omfattar även " + gap);
        assertThat(digest.due()).isNull();
    }

    @Test
    void should_show_what_was_read_before_midnight_and_kept_after_the_digest_was_made() {
        newsroom.knowing("a");
        clock.set("2026-03-22T23:59:59");
        Poll slow = newsroom.answered("a", shown("/1", "Hälsodata före midnatt"));
        clock.set("2026-03-23T00:00");
        assertThat(text(digest.freeze(digest.edition(IsoWeek.parse("2026-W12")))))
                .doesNotContain("Hälsodata före midnatt");
        newsroom.keep(slow);

        assertThat(madeAt("2026-03-30T07:00")).contains("Hälsodata före midnatt");
    }

    @Test
    void should_cover_the_gap_when_the_machine_was_off_before_the_first_digest() {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata före avbrottet"));

        assertThat(madeAt("2026-04-01T11:00"))
                .contains("Hälsodata före avbrottet")
                .contains("v. 12");
    }

    @Test
    void should_be_its_own_week_when_it_is_the_first() {
        newsroom.knowing("a");
        clock.set("2026-03-23T07:00");

        assertThat(digest.due()).isEqualTo(WEEK);
    }

    @ParameterizedTest
    @CsvSource({"2026-W12,168", "2026-W13,167", "2026-W43,169"})
    void should_have_an_hour_less_or_more_when_the_clocks_change(String week, long hours) {
        Edition edition = digest.edition(IsoWeek.parse(week));

        assertThat(Duration.between(edition.from(), edition.until()).toHours()).isEqualTo(hours);
    }

    @Test
    void should_count_weeks_by_iso_when_the_year_ends() {
        newsroom.knowing("a");
        clock.set("2027-01-03T12:00");
        newsroom.poll("a", shown("/1", "Hälsodata årsskifte"));

        assertThat(madeAt("2027-01-04T07:00")).contains("Hälsodata årsskifte");
        assertThat(editions.find("2026-W53").orElseThrow().until()).isEqualTo(SetClock.swedish("2027-01-04T00:00"));
        clock.set("2027-01-11T07:00");
        assertThat(digest.due().period()).isEqualTo("2027-W01");
        assertThat(digest.due().from()).isEqualTo(SetClock.swedish("2027-01-04T00:00"));
    }

    @Test
    void should_not_show_a_story_again_when_another_source_brings_it_later() {
        newsroom.knowing("a", "b");
        newsroom.poll("a", shown("https://a.se/1", "Regeringen vill dela hälsodata"));
        assertThat(madeAt("2026-03-23T07:00")).contains("Regeringen vill dela hälsodata");
        clock.set("2026-03-24T10:00");
        newsroom.poll("b", shown("https://b.se/1", "Regeringen vill dela hälsodata"));

        assertThat(madeAt("2026-03-30T07:00")).doesNotContain("Regeringen vill dela hälsodata");
    }

    @Test
    void should_not_show_a_story_again_when_an_earlier_week_is_asked_for_afterwards() {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata ett"));
        clock.set("2026-04-01T10:00");
        assertThat(text(digest.freeze(digest.edition(IsoWeek.parse("2026-W13")))))
                .contains("Hälsodata ett");

        assertThat(text(digest.freeze(digest.edition(IsoWeek.parse("2026-W12")))))
                .doesNotContain("Hälsodata ett");
    }

    @Test
    void should_show_no_baseline() {
        newsroom.poll("a", shown("/1", "Hälsodata förr", "2026-03-10"), shown("/2", "Hälsodata nu", "2026-03-17"));

        assertThat(madeAt("2026-03-23T07:00")).contains("Hälsodata nu").doesNotContain("Hälsodata förr");
    }
}
