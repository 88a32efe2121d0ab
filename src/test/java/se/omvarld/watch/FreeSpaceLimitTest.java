package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeSpaceLimitTest {
    @ParameterizedTest
    @CsvSource({"500 MB,524288000", "500MB,524288000", "2 GB,2147483648", "5 %,500000", "0 MB,0"})
    void should_be_bytes_of_a_disk(String value, long bytes) {
        assertThat(FreeSpaceLimit.problem(value)).isEmpty();
        assertThat(FreeSpaceLimit.parse(value).bytes(10_000_000)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "500", "500 kB", "101 %", "-1 MB", "many", "99999999 GB"})
    void should_be_refused_when_it_is_no_amount_with_a_unit(String value) {
        assertThat(FreeSpaceLimit.problem(value)).get().asString().contains("write it like 500 MB, 2 GB or 5 %");
    }
}
