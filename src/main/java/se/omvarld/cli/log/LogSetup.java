package se.omvarld.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.Settings;

/** How much is logged; the log goes to standard error. */
public final class LogSetup {
    private LogSetup() {}

    /** What libraries say of their start is for DEBUG. */
    private static final List<String> LIBRARIES =
            List.of("org.apache.camel", "org.flywaydb", "com.zaxxer.hikari", "org.quartz");

    public static void level(String level) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.toLevel(level));
        if (level.equals("DEBUG")) {
            LIBRARIES.forEach(library -> ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.INFO));
        }
    }

    /** A command says itself what failed: only errors are logged, unless {@code log.level} is DEBUG. */
    public static void forCommand(Settings settings) {
        level("DEBUG".equals(settings.get("log.level")) ? "DEBUG" : "ERROR");
    }

    /** One JSON object a line instead of text; {@code text} changes nothing. */
    public static void format(String format) {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        if (format.equals("json")
                && root.getAppender("standardError") instanceof ConsoleAppender<ILoggingEvent> appender) {
            JsonLog encoder = new JsonLog();
            encoder.setContext(root.getLoggerContext());
            encoder.start();
            appender.setEncoder(encoder);
        }
    }

    /** A command says itself what failed; Camel's own account of it, with a stack trace, is for DEBUG. */
    public static void withoutFailedDeliveries() {
        ((Logger) LoggerFactory.getLogger("org.apache.camel.processor.errorhandler")).setLevel(Level.OFF);
    }
}
