package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.RenderedEdition;

/** When a draft is due, and which stories belong to its month. */
@Tag("slow")
class MonthlyWindowTest extends MonthlyTestBase {

    @ParameterizedTest
    @CsvSource({"2026-04-01T06:59:59,", "2026-04-01T07:00,2026-03", "2026-04-21T12:00,2026-03"})
    void should_be_due_from_the_first_weekday_on(String now, String period) {
        clock.set(now);

        assertThat(Optional.ofNullable(draft.due()).map(Edition::period)).isEqualTo(Optional.ofNullable(period));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01T07:00,", "2026-08-03T06:59,", "2026-08-03T07:00,2026-07"})
    void should_be_due_on_monday_when_the_month_begins_on_a_saturday(String now, String period) {
        clock.set(now);

        assertThat(Optional.ofNullable(draft.due()).map(Edition::period)).isEqualTo(Optional.ofNullable(period));
    }

    @Test
    void should_not_be_due_when_the_month_ended_before_the_first_poll() {
        clock.set("2026-03-18T12:00");

        assertThat(draft.due()).isNull();
    }

    @Test
    void should_begin_and_end_at_midnight_in_stockholm() {
        Edition march = draft.edition(YearMonth.of(2026, 3));

        assertThat(march.from()).isEqualTo(SetClock.swedish("2026-03-01T00:00"));
        assertThat(march.until()).isEqualTo(SetClock.swedish("2026-04-01T00:00"));
    }

    @Test
    void should_belong_to_march_when_dated_half_past_eleven_utc_on_28_february() {
        newsroom.poll("a", shown("/1", "Hälsodata i februari", "2026-02-28T22:59:59Z"));
        newsroom.poll("a", shown("/2", "Hälsodata i mars", "2026-02-28T23:30:00Z"));
        clock.set("2026-03-31T23:00");
        newsroom.poll("a", shown("/3", "Hälsodata i slutet av mars", "2026-03-31T21:59:59Z"));
        newsroom.poll("a", shown("/4", "Hälsodata i april", "2026-03-31T22:00:00Z"));

        assertThat(madeAt("2026-04-01T07:00"))
                .containsExactlyInAnyOrder("Hälsodata i mars", "Hälsodata i slutet av mars");
    }

    @Test
    void should_belong_to_the_month_of_first_sight_when_undated() {
        newsroom.poll("a", shown("/1", "Hälsodata utan datum"));

        assertThat(madeAt("2026-04-01T07:00")).containsExactly("Hälsodata utan datum");
    }

    @Test
    void should_belong_to_no_month_when_undated_at_first_contact() {
        newsroom.poll("c", shown("/1", "Hälsodata utan datum"), shown("/2", "Hälsodata i mars", "2026-03-02"));

        assertThat(madeAt("2026-04-01T07:00")).containsExactly("Hälsodata i mars");
    }

    @Test
    void should_come_late_when_first_seen_after_the_draft_of_its_month() {
        newsroom.poll("a", shown("/1", "Hälsodata i tid", "2026-03-17"));
        assertThat(madeAt("2026-04-01T07:00")).containsExactly("Hälsodata i tid");
        clock.set("2026-04-01T07:30");
        newsroom.poll(
                "a",
                shown("/2", "Hälsodata för sent", "2026-03-20"),
                shown("/3", "Hälsodata alldeles för sent", "2026-02-20"));

        assertThat(madeAt("2026-05-04T07:00")).containsExactly("Hälsodata för sent");
        assertThat(madeAt("2026-06-01T07:00")).isEmpty();
    }

    @Test
    void should_come_late_when_the_draft_was_being_written_meanwhile() {
        clock.set("2026-04-01T07:00");
        Edition march = editions.open(draft.due());
        newsroom.poll("a", shown("/1", "Hälsodata under skrivandet", "2026-03-20"));
        clock.set("2026-04-01T07:01");
        editions.freeze(march, List.of(), new RenderedEdition("", List.of()), List.of());

        assertThat(madeAt("2026-05-04T07:00")).containsExactly("Hälsodata under skrivandet");
    }

    @Test
    void should_not_come_late_when_first_seen_before_the_draft_of_its_month() {
        newsroom.poll("a", shown("/1", "Läkemedel och parkering", "2026-03-17"));
        assertThat(madeAt("2026-04-01T07:00")).isEmpty();
        assertThat(editions.size("2026-03")).isEqualTo(1);

        madeAt("2026-05-04T07:00");
        assertThat(editions.size("2026-04")).isZero();
    }

    @Test
    void should_not_be_late_when_there_was_no_draft_to_be_late_for() {
        clock.set("2026-04-02T10:00");
        newsroom.poll(
                "a", shown("/1", "Hälsodata i mars", "2026-03-20"), shown("/2", "Hälsodata i april", "2026-04-01"));

        assertThat(madeAt("2026-05-04T07:00")).containsExactly("Hälsodata i april");
    }

    @Test
    void should_stand_in_one_month_when_its_members_are_dated_in_two() {
        newsroom.poll("a", shown("https://a.se/1", "Regeringen vill dela hälsodata", "2026-03-18"));
        clock.set("2026-04-01T00:30");
        newsroom.poll("b", shown("https://b.se/1", "Regeringen vill dela hälsodata", "2026-04-01"));
        assertThat(madeAt("2026-04-01T07:00")).containsExactly("Regeringen vill dela hälsodata");

        assertThat(madeAt("2026-05-04T07:00")).isEmpty();
    }
}
