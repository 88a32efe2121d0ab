package se.omvarld.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log without a file. */
class LogConfigurationTest {
    private static final String FILE = "logback.configurationFile";

    private final LoggerContext logs = new LoggerContext();
    private final Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @AfterEach
    void end() {
        System.clearProperty(FILE);
        logs.stop();
    }

    @Test
    void should_be_what_logback_finds() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogConfiguration.class);
    }

    @Test
    void should_log_errors_as_lines_on_standard_error_and_not_what_libraries_quote() {
        System.setProperty(FILE, "");

        assertThat(new LogConfiguration().configure(logs)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);

        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>) root.getAppender("standardError");
        assertThat(appender.isStarted()).isTrue();
        assertThat(appender.getTarget()).isEqualTo("System.err");
        assertThat(appender.getEncoder()).isInstanceOf(TextLog.class);
        assertThat(root.getLevel()).isEqualTo(Level.ERROR);
        assertThat(logs.getLogger("crawlercommons.robots").isErrorEnabled()).isFalse();
        assertThat(logs.getLogger("org.apache.camel.main").isInfoEnabled()).isFalse();
        assertThat(logs.getLogger("org.apache.camel.main").isWarnEnabled()).isTrue();
    }

    @Test
    void should_leave_the_log_to_a_file_that_is_named_or_the_tests_own() {
        assertThat(new LogConfiguration().configure(logs)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        System.setProperty(FILE, "my.xml");
        assertThat(new LogConfiguration().configure(logs)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);

        assertThat(root.getAppender("standardError")).isNull();
    }
}
