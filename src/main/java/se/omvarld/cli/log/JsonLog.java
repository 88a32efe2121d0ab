package se.omvarld.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The log for machines: one event, one JSON object, one line. */
public final class JsonLog extends EncoderBase<ILoggingEvent> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FailureThrottle throttle = new FailureThrottle();

    @Override
    public byte[] encode(ILoggingEvent event) {
        return throttle.of(event, getContext())
                .map(shown -> encode(event, shown))
                .orElseGet(() -> new byte[0]);
    }

    private static byte[] encode(ILoggingEvent event, FailureThrottle.Line shown) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", LogText.line(shown.message()));
        line.putAll(LogText.fields(event.getLoggerName(), (String) line.get("message")));
        line.put("thread", LogText.line(event.getThreadName()));
        if (event.getThrowableProxy() != null && shown.trace()) {
            line.put("exception", LogText.causes(event.getThrowableProxy()));
        }
        try {
            return (JournalPriority.of(event.getLevel()) + JSON.writeValueAsString(line) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
