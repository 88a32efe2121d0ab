package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
