package se.omvarld.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.omvarld.dist.JavaCommand;

/** A daemon as a process of its own. */
final class NodeProcess implements AutoCloseable {
    final String name;
    private final Process process;
    private final Path log;

    NodeProcess(String name, Path folder, Map<String, String> settings) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        try {
            // Its log as shipped, not as tests have it.
            List<String> command = JavaCommand.with("-Xmx200m", "-Dlogback.configurationFile=");
            command.addAll(List.of(
                    "se.omvarld.cli.command.Omvarld",
                    "run",
                    "--config",
                    folder.resolve("config").toString(),
                    "--sources",
                    folder.resolve("sources").toString(),
                    "--data",
                    folder.resolve(name).toString(),
                    "--set",
                    "http.user-agent=node@example.se/" + name));
            settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean lives() {
        return process.isAlive();
    }

    /** What it has used until now. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        ends();
    }

    /** STOP: it stands still as a paused machine does; CONT: it wakes. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM. */
    void stop() {
        process.destroy();
        ends();
    }

    private void ends() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " does not end: " + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
