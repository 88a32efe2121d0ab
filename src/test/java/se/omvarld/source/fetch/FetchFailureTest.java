package se.omvarld.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import se.omvarld.source.config.UnreadableSourceException;

class FetchFailureTest {

    @Test
    void should_find_the_known_cause_when_it_is_wrapped() {
        Throwable wrapped = new RuntimeException("bean call failed", new UnreadableSourceException("that is JSON"));

        assertThat(FetchFailure.sentence(wrapped)).isEqualTo("that is JSON");
    }

    @Test
    void should_name_the_setting_when_an_internal_address_was_refused() {
        assertThat(FetchFailure.sentence(new UnknownHostException("refused: x leads to the internal address 10.0.0.1")))
                .isEqualTo("refused: x leads to the internal address 10.0.0.1 (http.allow-internal)");
    }

    @Test
    void should_say_what_happened_when_time_or_trust_ran_out() {
        assertThat(FetchFailure.sentence(new SocketTimeoutException("Read timed out")))
                .isEqualTo("no answer in time");
        assertThat(FetchFailure.sentence(new SSLHandshakeException("certificate expired")))
                .isEqualTo("the secure connection failed: certificate expired");
    }

    @Test
    void should_make_one_line_without_control_and_format_characters() {
        String hostile = "a\r\nINFO forged\u001b[31m\u009b0m\u202Eevil\u2028b\u0000c\uD800d";

        assertThat(FetchFailure.sentence(new IOException(hostile))).isEqualTo("a INFO forged [31m 0mevil b cd");
    }

    @Test
    void should_be_bounded_when_the_reason_is_endless() {
        assertThat(FetchFailure.sentence(new IOException("x".repeat(100_000)))).hasSizeLessThan(310);
    }

    @Test
    void should_name_the_failure_when_it_has_no_message() {
        assertThat(FetchFailure.sentence(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
