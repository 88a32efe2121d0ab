package se.omvarld.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import se.omvarld.dist.JavaCommand;

/** The shipped program as a process of its own, that can be killed as the system would do it. */
final class Child implements AutoCloseable {
    /** What {@link Moment} calls a statement that is about to be run on the store. */
    static final String STATEMENT = "statement";

    private static final String LOG = """
            <configuration>
              <appender name="err" class="ch.qos.logback.core.ConsoleAppender">
                <target>System.err</target>
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%ex</pattern></encoder>
              </appender>
              <logger name="org.springframework.jdbc.core.JdbcTemplate" level="DEBUG"/>
              <logger name="org.sqlite.SQLiteJDBCLoader" level="OFF"/>
              <logger name="org.apache.camel" level="WARN"/>
              <logger name="org.quartz" level="WARN"/>
              <logger name="org.flywaydb" level="WARN"/>
              <logger name="com.zaxxer.hikari" level="WARN"/>
              <root level="ERROR"><appender-ref ref="err"/></root>
            </configuration>
            """;

    final List<String> log = new CopyOnWriteArrayList<>();
    private final Process process;
    private final Moment moment;
    private final Thread reader;

    Child(Path folder, Moment moment, List<String> arguments) throws IOException {
        this.moment = moment;
        Path logging =
                Files.writeString(Files.createTempFile(folder, "logback", ".xml"), LOG); // several may start at once
        List<String> command = JavaCommand.with("-Xmx256m", "-Dlogback.configurationFile=" + logging);
        command.add("se.omvarld.cli.command.Omvarld");
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        reader = new Thread(this::read, "child-log");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Executing prepared SQL statement [")) {
                    moment.reached(STATEMENT);
                } else if (!line.contains("DEBUG JdbcTemplate")) {
                    log.add(line);
                }
            }
        } catch (IOException e) {
            log.add("log ended: " + e);
        }
    }

    /** Waits for its end. False when it lives on. */
    boolean ends(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has spoken with a server or the store. False when it does not. */
    boolean speaks(long millis) {
        try {
            return moment.contact().await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean lives() {
        return process.isAlive();
    }

    /** Kills it with everything that it has started left alone, as the system does when memory is short. */
    void kill() {
        process.destroyForcibly();
        ends(10_000);
        moment.over();
    }

    /** Its exit code, when it has ended by itself. */
    int code() {
        try {
            reader.join(5_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        try {
            process.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
