package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.edition.Edition;

class WeekWindowTextTest {

    @Test
    void should_end_on_sunday_when_the_window_ends_at_midnight_to_monday() {
        WeekWindowText window = window("2026-03-16", "2026-03-23");

        assertThat(window.week()).isEqualTo("v. 12");
        assertThat(window.days()).isEqualTo("måndag 16 mars – söndag 22 mars 2026");
        assertThat(window.gap()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23, 2026-03-30, v. 13, måndag 23 mars – söndag 29 mars 2026",
        "2026-10-19, 2026-10-26, v. 43, måndag 19 oktober – söndag 25 oktober 2026"
    })
    void should_be_one_week_when_the_clock_changes_in_it(String from, String until, String week, String days) {
        WeekWindowText window = window(from, until);

        assertThat(window.week()).isEqualTo(week);
        assertThat(window.days()).isEqualTo(days);
        assertThat(window.gap()).isEmpty();
    }

    @Test
    void should_be_week_53_when_the_iso_year_has_one() {
        WeekWindowText window = window("2026-12-28", "2027-01-04");

        assertThat(window.week()).isEqualTo("v. 53");
        assertThat(window.days()).isEqualTo("måndag 28 december 2026 – söndag 3 januari 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 11",
        "2026-03-02, 10 och 11",
        "2026-02-23, '9, 10 och 11'",
        "2026-02-16, 8 till 11 2026",
        "2026-03-12, 11",
        "2025-12-15, 51 2025 till 11 2026"
    })
    void should_name_the_earlier_weeks_when_no_digest_went_out_for_them(String from, String weeks) {
        assertThat(window(from, "2026-03-23").gap())
                .isEqualTo("Omfattar även v. " + weeks + ", då inget veckobrev gick ut.");
    }

    @Test
    void should_name_the_year_when_the_missed_week_is_in_the_one_before() {
        assertThat(window("2026-12-28", "2027-01-11").gap())
                .isEqualTo("Omfattar även v. 53 2026, då inget veckobrev gick ut.");
    }

    private static WeekWindowText window(String from, String until) {
        return new WeekWindowText(new Edition(
                "any",
                Edition.Kind.WEEKLY,
                LocalDate.parse(from).atStartOfDay(SwedishDateFormat.STOCKHOLM).toInstant(),
                LocalDate.parse(until).atStartOfDay(SwedishDateFormat.STOCKHOLM).toInstant(),
                Edition.State.OPENED));
    }
}
