package se.omvarld.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The log for people: one event, one line; below it an exception's causes and where the first was thrown. */
public final class TextLog extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int FRAMES = 30;

    private final FailureThrottle throttle = new FailureThrottle();

    @Override
    public byte[] encode(ILoggingEvent event) {
        return throttle.of(event, getContext()).map(line -> encode(event, line)).orElseGet(() -> new byte[0]);
    }

    private static byte[] encode(ILoggingEvent event, FailureThrottle.Line line) {
        StringBuilder text = new StringBuilder();
        String logger = event.getLoggerName();
        String priority = JournalPriority.of(event.getLevel());
        text.append(priority)
                .append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault())))
                .append(String.format(" %-5s ", event.getLevel()))
                .append(logger.substring(logger.lastIndexOf('.') + 1))
                .append(": ")
                .append(LogText.line(line.message()))
                .append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null && line.trace()) {
            LogText.causes(thrown)
                    .forEach(cause ->
                            text.append(priority).append("  ").append(cause).append('\n'));
            StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(priority)
                        .append("    ")
                        .append(LogText.line(frames[i].getSTEAsString()))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
