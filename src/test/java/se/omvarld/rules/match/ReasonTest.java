package se.omvarld.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0
            9    | 9
            4.5  | 4,5
            10.0 | 10
            1000 | 1000
            4.96 | 5
            0.25 | 0,3
            """)
    void should_write_points_as_swedes_do_when_they_have_a_fraction_or_none(double points, String written) {
        assertThat(Reason.number(points)).isEqualTo(written);
    }
}
