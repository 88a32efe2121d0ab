package se.omvarld.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | 2026-04-02T06:02:00Z
            ' 3600 '                      | 2026-04-02T07:00:00Z
            Thu, 02 Apr 2026 08:30:00 GMT | 2026-04-02T08:30:00Z
            Fri, 10 Apr 2026 08:30:00 GMT | 2026-04-03T06:00:00Z
            99999999999999999999999       | 2026-04-03T06:00:00Z
            999999999                     | 2026-04-03T06:00:00Z
            """)
    void should_read_seconds_and_dates_up_to_a_day(String header, Instant until) {
        assertThat(RetryAfter.until(header, NOW)).contains(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-5", "0", "1.5", "Thu, 02 Apr 2026 05:00:00 GMT", "Thu, 99 Apr 2026 05:00:00 GMT"})
    void should_read_nothing_when_it_says_nothing_or_lies_behind(String header) {
        assertThat(RetryAfter.until(header, NOW)).isEmpty();
    }
}
