package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.DueCheck;

/** On 2026-03-29 Sweden has no time from 02:00 to 03:00. */
class SpringHourTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "0 30 2 * * ?, 2026-03-28T10:00:00Z, 2026-03-29T01:00:00Z",
        "0 30 2 ? * SUN, 2026-03-23T10:00:00Z, 2026-03-29T01:00:00Z",
        "0 30 2 * * ?, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
        "0 30 3 * * ?, 2026-03-28T10:00:00Z, 2026-03-29T01:30:00Z",
        "0 59 1 * * ?, 2026-03-28T10:00:00Z, 2026-03-29T00:59:00Z",
        "0 0 7 ? * MON, 2026-03-23T10:00:00Z, 2026-03-30T05:00:00Z",
        "0 30 2 * * ?, 2026-10-24T10:00:00Z, 2026-10-25T01:30:00Z"
    })
    void should_be_the_moment_at_which_the_clock_goes_on_when_it_leaves_the_time_out(
            String schedule, Instant after, Instant next) {
        assertThat(DueCheck.next(schedule, after, ZONE)).isEqualTo(next);
    }

    @Test
    void should_remove_what_is_old_once_in_each_night_also_in_that_one() {
        SetClock clock = new SetClock("2026-03-28T12:00");
        RetentionDue due = new RetentionDue("0 30 2 * * ?", clock);
        assertThat(due.isDue()).isFalse();

        clock.set("2026-03-29T03:00");
        assertThat(due.isDue()).isTrue();
        assertThat(due.isDue()).isFalse();
        clock.set("2026-03-30T02:30");
        assertThat(due.isDue()).isTrue();
    }
}
