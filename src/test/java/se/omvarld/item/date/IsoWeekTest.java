package se.omvarld.item.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-15T22:59:59.999Z,2026-W11",
        "2026-03-15T23:00:00Z,2026-W12",
        "2026-03-29T22:00:00Z,2026-W14",
        "2026-12-31T12:00:00Z,2026-W53",
        "2027-01-03T22:59:59Z,2026-W53",
        "2027-01-03T23:00:00Z,2027-W01",
        "2029-12-31T12:00:00Z,2030-W01"
    })
    void should_begin_on_monday_at_midnight_in_stockholm(Instant moment, String week) {
        assertThat(IsoWeek.of(moment, DateParser.SWEDEN)).hasToString(week);
    }

    @Test
    void should_read_what_it_writes() {
        assertThat(IsoWeek.parse("2026-W12")).isEqualTo(new IsoWeek(LocalDate.of(2026, 3, 16)));
        assertThat(IsoWeek.parse("2026-W53").number()).isEqualTo(53);
        assertThat(IsoWeek.parse("2027-W01").previous()).hasToString("2026-W53");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-12", "2026-W12-3", "W12", "", "2026-W1"})
    void should_give_an_example_when_it_is_no_week(String text) {
        assertThatThrownBy(() -> IsoWeek.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no ISO week; write it like 2026-W12");
    }

    @ParameterizedTest
    @CsvSource({"2026-W12,168", "2026-W13,167", "2026-W43,169"})
    void should_have_an_hour_less_or_more_when_the_clocks_change(IsoWeek week, long hours) {
        assertThat(week.until(DateParser.SWEDEN))
                .isEqualTo(week.from(DateParser.SWEDEN).plusSeconds(hours * 3600));
    }
}
