package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ReportMonthTest {
    @Test
    void should_name_the_month_in_swedish() {
        assertThat(new ReportMonth(YearMonth.of(2026, 5)).nameAndYear()).isEqualTo("maj 2026");
    }

    @Test
    void should_suggest_no_number_of_another_year() {
        assertThat(new ReportMonth(YearMonth.of(2026, 12)).dnr("2026/00471")).isEqualTo("2026/00471-12");
        assertThat(new ReportMonth(YearMonth.of(2027, 1)).dnr("2026/00471")).isEqualTo("2027/…-1");
    }
}
