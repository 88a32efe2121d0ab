package se.omvarld.item.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishDateFormatTest {

    @Test
    void should_name_the_month_in_swedish_when_showing_a_day() {
        assertThat(SwedishDateFormat.day(Instant.parse("2026-03-16T12:00:00Z"))).isEqualTo("16 mars 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:30:00Z, 29 mars 2026", // the night before summer time: UTC+1
        "2026-03-29T22:30:00Z, 30 mars 2026", // after it: UTC+2
        "2026-10-24T22:30:00Z, 25 oktober 2026", // before winter time: UTC+2
        "2026-10-25T22:30:00Z, 25 oktober 2026", // after it: UTC+1
        "2026-12-31T23:30:00Z, 1 januari 2027"
    })
    void should_show_the_day_in_stockholm_when_utc_has_another(Instant moment, String day) {
        assertThat(SwedishDateFormat.day(moment)).isEqualTo(day);
    }

    @Test
    void should_show_the_year_once_when_both_days_are_in_it() {
        assertThat(SwedishDateFormat.range(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 22)))
                .isEqualTo("måndag 16 mars – söndag 22 mars 2026");
    }

    @Test
    void should_show_both_years_when_the_range_crosses_new_year() {
        assertThat(SwedishDateFormat.range(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)))
                .isEqualTo("måndag 28 december 2026 – söndag 3 januari 2027");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, 53, 2026", "2027-01-03, 53, 2026", "2027-01-04, 1, 2027", "2025-12-29, 1, 2026"})
    void should_count_iso_weeks_when_near_new_year(LocalDate day, int week, int year) {
        assertThat(SwedishDateFormat.week(day)).isEqualTo(week);
        assertThat(SwedishDateFormat.weekYear(day)).isEqualTo(year);
    }
}
