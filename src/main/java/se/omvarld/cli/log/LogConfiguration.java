package se.omvarld.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.util.Map;

/**
 * How the log begins: on standard error, one event a line. Logback finds it as a service. It is no XML file, since to read one takes a
 * sixth of the processor time of a short command. A file that is named ({@code -Dlogback.configurationFile=FILE}) or the tests' own
 * is taken in its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    /** What libraries may say. */
    public static final Map<String, Level> LEVELS = Map.of(
            "crawlercommons", Level.OFF, // raw addresses, and the bad lines of a robots.txt
            "org.apache.pdfbox", Level.OFF, // quotes what a file holds
            "org.apache.fontbox", Level.OFF,
            "org.sqlite.SQLiteJDBCLoader",
                    Level.OFF, // two starts at once remove the same old file; what counts is thrown
            "org.flywaydb", Level.WARN,
            "com.zaxxer.hikari", Level.WARN,
            "org.quartz", Level.WARN,
            "org.apache.camel", Level.WARN);

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        String file = System.getProperty("logback.configurationFile");
        if (file == null ? LogConfiguration.class.getResource("/logback-test.xml") != null : !file.isEmpty()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        logs.getStatusManager().add(new NopStatusListener());
        LEVELS.forEach((name, level) -> logs.getLogger(name).setLevel(level));
        Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.ERROR);
        root.addAppender(standardError(logs));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext logs) {
        TextLog lines = new TextLog(); // one event, one line: nothing that was fetched can forge a log line
        lines.setContext(logs);
        lines.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(logs);
        appender.setName("standardError");
        appender.setTarget("System.err");
        appender.setEncoder(lines);
        appender.start();
        return appender;
    }
}
