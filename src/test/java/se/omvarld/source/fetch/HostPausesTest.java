package se.omvarld.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPausesTest {
    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final HostPauses pauses = new HostPauses(1, nanos::get);

    private long reserve(String address) {
        return pauses.reserve(address, Duration.ZERO);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void should_let_the_first_request_go_at_once() {
        assertThat(reserve("https://www.example.se/a")).isZero();
    }

    @Test
    void should_give_each_request_to_a_host_a_moment_of_its_own_when_many_come_at_once() {
        assertThat(reserve("https://www.example.se/a")).isZero();
        assertThat(reserve("http://WWW.example.se:80/b")).isEqualTo(1000);
        assertThat(reserve("https://nobody@www.example.se/c")).isEqualTo(2000);
    }

    @Test
    void should_not_hold_up_other_hosts() {
        reserve("https://www.example.se/a");

        assertThat(reserve("https://other.example.se/a")).isZero();
    }

    @Test
    void should_wait_only_for_what_is_left_of_the_pause() {
        reserve("https://www.example.se/a");
        pass(Duration.ofMillis(400));

        assertThat(reserve("https://www.example.se/a")).isEqualTo(600);
    }

    @Test
    void should_not_wait_when_the_pause_is_over() {
        reserve("https://www.example.se/a");
        pass(Duration.ofSeconds(40));

        assertThat(reserve("https://www.example.se/a")).isZero();
    }

    @Test
    void should_wait_longer_when_the_site_asks_for_it() {
        reserve("https://www.example.se/a");

        assertThat(pauses.reserve("https://www.example.se/a", Duration.ofSeconds(10)))
                .isEqualTo(10_000);
    }

    @Test
    void should_wait_thirty_seconds_at_most_when_the_site_asks_for_an_hour() {
        reserve("https://www.example.se/a");

        assertThat(pauses.reserve("https://www.example.se/a", Duration.ofHours(1)))
                .isEqualTo(30_000);
    }

    @Test
    void should_keep_its_own_pause_when_the_site_asks_for_less_or_nothing() {
        reserve("https://www.example.se/a");

        assertThat(pauses.reserve("https://www.example.se/a", Duration.ofMillis(10)))
                .isEqualTo(1000);
        assertThat(pauses.reserve("https://www.example.se/a", null)).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/a", "http://localhost/a", "http://[::1]:9/a"})
    void should_not_pause_for_the_own_machine_unless_it_asks_for_it(String address) {
        reserve(address);

        assertThat(reserve(address)).isZero();
        assertThat(pauses.reserve(address, Duration.ofSeconds(2))).isEqualTo(2000);
    }
}
