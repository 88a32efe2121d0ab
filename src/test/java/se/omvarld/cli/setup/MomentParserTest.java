package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentParserTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "2026-03-16,                     2026-03-15T23:00:00Z",
        "2026-07-16,                     2026-07-15T22:00:00Z",
        "2026-03-16T07:00,               2026-03-16T06:00:00Z",
        "2026-03-16T07:00:30,            2026-03-16T06:00:30Z",
        "2026-03-16T07:00:00+01:00,      2026-03-16T06:00:00Z",
        "2026-03-16T07:00Z,              2026-03-16T07:00:00Z",
        "2026-03-16T07:00:00.250Z,       2026-03-16T07:00:00.250Z",
        "2026-03-29T02:30,               2026-03-29T01:30:00Z",
        "2026-10-25T02:30,               2026-10-25T00:30:00Z"
    })
    void should_read_a_time_in_the_zone_of_the_settings(String text, Instant moment) {
        assertThat(MomentParser.parse(text, SWEDEN)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "16/3 2026",
                "2026-13-01",
                "2026-02-29",
                "2026-02-30T07:00",
                "2026-03-16 07:00",
                "2026-W12"
            })
    void should_show_how_to_write_it_when_it_is_no_time(String text) {
        assertThatThrownBy(() -> MomentParser.parse(text, SWEDEN))
                .isInstanceOf(UsageException.class)
                .hasMessage("'" + text + "' is no time; write it like 2026-03-16T07:00 or 2026-03-16T07:00:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-16T07:00", "2026-03-16T07:00:00+01:00"})
    void should_read_its_own_examples(String example) {
        assertThat(MomentParser.parse(example, SWEDEN)).isEqualTo(Instant.parse("2026-03-16T06:00:00Z"));
    }
}
