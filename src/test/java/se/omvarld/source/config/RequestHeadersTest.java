package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Api-Key: <riksbank>",
                "Cookie: lang=sv | Accept-Language: sv",
                "Authorization: Basic user:<name>"
            })
    void should_take_headers_with_secrets_by_name(String headers) {
        assertThat(RequestHeaders.problem(headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hemligt",
                "X-Key:",
                "Host: evil.example.com",
                "Authorization: Bearer hemligt",
                "X: a\r\nY: b",
                "Range: bytes=0-"
            })
    void should_refuse_the_rest_and_never_show_a_value(String headers) {
        assertThat(RequestHeaders.problem(headers).orElseThrow())
                .doesNotContain("hemligt")
                .doesNotContain("evil");
    }

    @Test
    void should_name_a_variable() {
        assertThat(RequestHeaders.variable("riks-bank")).isEqualTo("OMVARLD_SOURCE_RIKS_BANK");
    }
}
