package se.omvarld.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.http.InternalAddressException;

class FetchFailureTest {

    @Test
    void should_find_the_known_cause_when_it_is_wrapped() {
        Throwable wrapped = new RuntimeException("bean call failed", new UnreadableSourceException("that is JSON"));

        assertThat(FetchFailure.of(wrapped).sentence()).isEqualTo("that is JSON");
    }

    @Test
    void should_name_the_setting_when_an_internal_address_was_refused() {
        assertThat(FetchFailure.of(new InternalAddressException("x leads to the internal address 10.0.0.1"))
                        .sentence())
                .isEqualTo("refused: x leads to the internal address 10.0.0.1 (http.allow-internal)");
    }

    @Test
    void should_say_what_happened_when_time_or_trust_ran_out() {
        assertThat(FetchFailure.of(new SocketTimeoutException("Read timed out")).sentence())
                .isEqualTo("no answer in time");
        assertThat(FetchFailure.of(new SSLHandshakeException("certificate expired"))
                        .sentence())
                .isEqualTo("the secure connection failed: certificate expired");
    }

    @Test
    void should_make_one_line_without_control_and_format_characters() {
        String hostile = "a\r\nINFO forged\u001b[31m\u009b0m\u202Eevil\u2028b\u0000c\uD800d";

        assertThat(FetchFailure.of(new IOException(hostile)).sentence()).isEqualTo("a INFO forged [31m 0mevil b cd");
    }

    @Test
    void should_be_bounded_when_the_reason_is_endless() {
        assertThat(FetchFailure.of(new IOException("x".repeat(100_000))).sentence())
                .hasSizeLessThan(310);
    }

    @Test
    void should_name_the_failure_when_it_has_no_message() {
        assertThat(FetchFailure.of(new IllegalStateException()).sentence()).isEqualTo("IllegalStateException");
    }

    /** As the client says that an answer is too large or too slow. */
    private static final class Cut extends IOException implements FailureCause.Carrier {
        private final FailureCause why;

        Cut(FailureCause why, String message) {
            super(message);
            this.why = why;
        }

        @Override
        public FailureCause failureCause() {
            return why;
        }
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new RobotsException("redirect: no connection"), FailureCause.ROBOTS),
                Arguments.of(BadRedirectException.circle(), FailureCause.REDIRECT),
                Arguments.of(new InternalAddressException("inside"), FailureCause.INTERNAL),
                Arguments.of(new UnknownHostException("refused: inside"), FailureCause.NAME),
                Arguments.of(new UnknownHostException("robots.txt.example"), FailureCause.NAME),
                Arguments.of(new SSLHandshakeException("redirect"), FailureCause.TLS),
                Arguments.of(new Cut(FailureCause.TIMEOUT, "no complete answer"), FailureCause.TIMEOUT),
                Arguments.of(new ConnectException("Connection refused"), FailureCause.CONNECTION),
                Arguments.of(new UnreadableSourceException("robots.txt is no feed"), FailureCause.UNREADABLE),
                Arguments.of(new ZipException("invalid"), FailureCause.BROKEN),
                Arguments.of(new IllegalStateException("redirect"), FailureCause.OTHER));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void should_take_the_cause_from_what_failed_and_not_from_its_words(Exception failure, FailureCause cause) {
        assertThat(FetchFailure.of(new RuntimeException("robots.txt redirect", failure))
                        .cause())
                .isEqualTo(cause);
    }

    @Test
    void should_blame_the_store_and_no_site_when_the_store_could_not_be_asked() {
        Exception pool = new SQLTransientConnectionException("Connection is not available, request timed out");

        FetchFailure failure = FetchFailure.of(new IllegalStateException("pool: request timed out after 30 s", pool));

        assertThat(failure.cause()).isEqualTo(FailureCause.STORE);
        assertThat(failure.sentence()).startsWith("the store could not be asked: Connection is not available");
        assertThat(failure.ofAnswer(200).cause()).isEqualTo(FailureCause.STORE);
    }

    @Test
    void should_blame_the_answer_when_one_came_and_nothing_else_is_known() {
        FetchFailure unknown = FetchFailure.of(new IllegalStateException());

        assertThat(unknown.ofAnswer(200).cause()).isEqualTo(FailureCause.BROKEN);
        assertThat(unknown.ofAnswer(503).cause()).isEqualTo(FailureCause.HTTP_5XX);
        assertThat(unknown.ofAnswer(0).cause()).isEqualTo(FailureCause.OTHER);
    }
}
