package se.omvarld.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.store.db.StoreFailure;

/**
 * Keeps what fails again and again from flooding the log: a line a minute for each cause, with a count of those left out. Where
 * an exception was thrown is shown for causes that are not expected, once each, and for all with {@code log.level=DEBUG}.
 */
final class FailureThrottle {
    private static final long MINUTE = 60_000;
    private static final int REMEMBERED = 500;
    private static final Pattern EXCHANGE = Pattern.compile("Exchange\\[[^]]{0,100}]");

    /**
     * A line of the log.
     *
     * @param trace whether the exception is shown with it
     */
    record Line(String message, boolean trace) {}

    private static final class Seen {
        private long shown;
        private int leftOut;
    }

    private final Map<String, Seen> causes = new LinkedHashMap<>(16, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * The line of an event; empty when it is left out.
     *
     * @param context of the encoder that asks; null for none
     */
    synchronized Optional<Line> of(ILoggingEvent event, Context context) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (!event.getLevel().isGreaterOrEqual(Level.WARN) || isDebugging(context)) {
            return Optional.of(new Line(event.getFormattedMessage(), true));
        }
        Optional<String> expected = Optional.ofNullable(thrown).flatMap(FailureThrottle::expected);
        String cause =
                expected.orElseGet(() -> thrown == null ? event.getLoggerName() + " " + said(event) : origin(thrown));
        boolean first = !causes.containsKey(cause);
        Seen seen = causes.computeIfAbsent(cause, key -> new Seen());
        if (!first && event.getTimeStamp() - seen.shown < MINUTE) {
            seen.leftOut++;
            return Optional.empty();
        }
        String times = seen.leftOut == 1 ? "once" : seen.leftOut + " times";
        String more = seen.leftOut == 0 ? "" : " (and " + times + " more since the last such line)";
        seen.shown = event.getTimeStamp();
        seen.leftOut = 0;
        String message =
                expected.map(sentence -> subject(event) + ": " + sentence).orElseGet(event::getFormattedMessage);
        return Optional.of(new Line(message + more, first && expected.isEmpty()));
    }

    private static boolean isDebugging(Context context) {
        return context instanceof LoggerContext loggers
                && loggers.getLogger(Logger.ROOT_LOGGER_NAME).getLevel() == Level.DEBUG;
    }

    /** A network, a mail server or a store that does not do what it should is a thing of every day. */
    private static Optional<String> expected(IThrowableProxy proxy) {
        if (!(proxy instanceof ThrowableProxy thrown)) {
            return Optional.empty();
        }
        FetchFailure failure = FetchFailure.of(thrown.getThrowable());
        return StoreFailure.of(thrown.getThrowable())
                .map(sentence -> "the store: " + sentence)
                .or(() -> failure.cause() == FailureCause.OTHER ? Optional.empty() : Optional.of(failure.sentence()));
    }

    /** What Camel says of it is its exchange's numbers and history. */
    private static String subject(ILoggingEvent event) {
        return event.getLoggerName().startsWith("org.apache.camel") ? "a step failed" : event.getFormattedMessage();
    }

    /** Camel numbers its exchanges: the same failure of the next is no other one. */
    private static String said(ILoggingEvent event) {
        return EXCHANGE.matcher(event.getFormattedMessage()).replaceAll("");
    }

    private static String origin(IThrowableProxy thrown) {
        IThrowableProxy root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var frames = root.getStackTraceElementProxyArray();
        return root.getClassName() + (frames.length == 0 ? "" : frames[0].getSTEAsString());
    }
}
