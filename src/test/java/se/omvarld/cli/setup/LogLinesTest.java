package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.log.JsonLog;
import se.omvarld.cli.log.LogSetup;
import se.omvarld.cli.log.TextLog;

/** What a log line looks like, also when it holds what somebody else has written. */
class LogLinesTest {
    private static final String HOSTILE = "a: \u001b[31mred\r\n2026-03-18 ERROR forged\u2028\u202e line";

    @Test
    void should_be_one_line_of_text_when_a_message_holds_line_ends_and_control_characters() {
        String line = text(event("sources", HOSTILE, null));

        assertThat(line).endsWith("WARN  sources: a: [31mred 2026-03-18 ERROR forged line\n");
        assertThat(line.chars().filter(Character::isISOControl)).hasSize(1);
    }

    @Test
    void should_hold_no_headers_of_requests_however_much_is_logged() {
        Level before = ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).getLevel();
        try {
            LogSetup.level("DEBUG");

            assertThat(LoggerFactory.getLogger("se.omvarld").isDebugEnabled()).isTrue();
            assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.headers")
                            .isDebugEnabled())
                    .isFalse();
            assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.wire")
                            .isDebugEnabled())
                    .isFalse();
        } finally {
            LogSetup.level(before.toString());
        }
    }

    @Test
    void should_be_bounded_when_a_message_is_long() {
        assertThat(text(event("sources", "x".repeat(1_000_000), null))).hasSizeLessThan(2_100);
        assertThat(json(event("sources", "x".repeat(1_000_000), null))
                        .get("message")
                        .asText())
                .hasSizeLessThan(2_100);
    }

    @Test
    void should_clean_what_an_exception_says() {
        String text = text(event("daemon", "failed", new IllegalStateException(HOSTILE, new RuntimeException("x\ny"))));

        assertThat(text)
                .contains("  java.lang.IllegalStateException: a: [31mred 2026-03-18 ERROR forged line\n")
                .contains("  java.lang.RuntimeException: x y\n")
                .contains("    at se.omvarld.cli.setup.LogLinesTest");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("2026-03-18 ERROR"));
    }

    @Test
    void should_be_a_json_object_with_its_source_when_asked_for() throws Exception {
        JsonNode line = json(event("sources", "folkhalsan-nyheter: HTTP 500", new IllegalStateException(HOSTILE)));

        assertThat(line.get("time").asText()).endsWith("Z");
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("logger").asText()).isEqualTo("sources");
        assertThat(line.get("source").asText()).isEqualTo("folkhalsan-nyheter");
        assertThat(line.get("message").asText()).isEqualTo("folkhalsan-nyheter: HTTP 500");
        assertThat(line.get("exception").get(0).asText())
                .isEqualTo("java.lang.IllegalStateException: a: [31mred 2026-03-18 ERROR forged line");
    }

    @Test
    void should_name_the_edition_in_json() {
        assertThat(json(event("editions", "digest 2026-W12: SENT", null))
                        .get("edition")
                        .asText())
                .isEqualTo("2026-W12");
        assertThat(json(event("deliveries", "2026-03 to a@example.se was not sent: no", null))
                        .get("edition")
                        .asText())
                .isEqualTo("2026-03");
        assertThat(json(event("feed", "10 items written", null)).has("source")).isFalse();
    }

    @Test
    void should_say_once_a_minute_and_without_a_trace_what_is_expected_to_fail_with_a_count() {
        TextLog log = new TextLog();
        StringBuilder text = new StringBuilder();
        for (int second = 0; second < 180; second++) {
            for (int route = 0; route < 50; route++) {
                SQLException full = new SQLException("could not extend file " + second, "53100");
                LoggingEvent event = event(
                        "org.apache.camel.processor.errorhandler.DefaultErrorHandler",
                        "Failed delivery for (MessageId: " + second + "-" + route + ")",
                        new IllegalStateException("no transaction", full));
                event.setTimeStamp(second * 1000L);
                text.append(new String(log.encode(event), StandardCharsets.UTF_8));
            }
        }

        assertThat(text.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("the store: the database server's disk is full: make room there"))
                .anyMatch(line -> line.endsWith("(and 2999 times more since the last such line)"));
    }

    @Test
    void should_show_where_what_nobody_expects_was_thrown_only_once() {
        TextLog log = new TextLog();
        StringBuilder text = new StringBuilder();
        for (int minute = 0; minute < 3; minute++) {
            LoggingEvent event = event("daemon", "a step failed", new NullPointerException("x is null"));
            event.setTimeStamp(minute * 60_000L);
            text.append(new String(log.encode(event), StandardCharsets.UTF_8));
        }

        assertThat(text.toString().lines().filter(line -> line.endsWith("daemon: a step failed")))
                .hasSize(3);
        assertThat(text.toString().lines().filter(line -> line.contains("NullPointerException")))
                .hasSize(1);
    }

    private static LoggingEvent event(String logger, String message, Throwable thrown) {
        return new LoggingEvent("", (Logger) LoggerFactory.getLogger(logger), Level.WARN, message, thrown, null);
    }

    private static String text(LoggingEvent event) {
        return new String(new TextLog().encode(event), StandardCharsets.UTF_8);
    }

    private static JsonNode json(LoggingEvent event) {
        String line = new String(new JsonLog().encode(event), StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n").doesNotContain("\r");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        try {
            return new ObjectMapper().readTree(line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
