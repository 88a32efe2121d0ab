package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObserveAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:8080",
                "localhost:1",
                "[::1]:8080",
                "0.0.0.0:65535",
                "omvarld.example.se:443",
                "[::]:80"
            })
    void should_accept_hosts_with_a_port(String value) {
        assertThat(ObserveAddress.problem(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "::1:8080", "http://x:80", "a b:80", "*:80"
            })
    void should_refuse_anything_else(String value) {
        assertThat(ObserveAddress.problem(value).orElseThrow()).contains("like 127.0.0.1:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, '', '', ",
        "127.5.0.9:8080, '', '', ",
        "[::1]:8080, '', '', ",
        "localhost:8080, u, p, ",
        "'', '', '', ",
        "0.0.0.0:8080, u, p, ",
        "0.0.0.0:8080, '', '', has no user and password",
        "[::]:8080, u, '', has no password",
        "localhost.example.se:8080, '', p, has no user",
        "127.0.0.1:8080, u, '', observe.password is not",
        "127.0.0.1:8080, '', p, observe.user is not"
    })
    void should_want_a_password_when_other_machines_reach_it(
            String address, String user, String password, String problem) {
        Map<String, String> settings =
                Map.of("observe.address", address, "observe.user", user, "observe.password", password);

        if (problem == null) {
            assertThat(ObserveAddress.contradiction(settings)).isEmpty();
        } else {
            assertThat(ObserveAddress.contradiction(settings).orElseThrow())
                    .contains(problem, "OMVARLD_OBSERVE_PASSWORD");
        }
    }

    @ParameterizedTest
    @CsvSource({"u, p, ", "'', '', has no user and password", "u, '', has no password"})
    void should_let_nobody_change_rules_without_signing_in(String user, String password, String problem) {
        Map<String, String> settings = Map.of(
                "observe.address",
                "127.0.0.1:8080",
                "observe.user",
                user,
                "observe.password",
                password,
                "observe.edit-rules",
                "true");

        assertThat(ObserveAddress.contradiction(settings).orElse("")).satisfies(told -> {
            if (problem == null) {
                assertThat(told).isEmpty();
            } else {
                assertThat(told).startsWith("observe.edit-rules:").contains(problem, "OMVARLD_OBSERVE_PASSWORD");
            }
        });
    }
}
