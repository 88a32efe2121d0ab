package se.omvarld.edition.docx;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of LibreOffice in a folder of its own; it and all that it started end with it. */
record LibreOfficeRun(Path program, Path folder, Duration patience) {
    private static final Path SHELL = Path.of("/bin/sh");
    /** Kilobytes of address space, half-kilobytes of any file: a document that grows without end is stopped by the system. */
    private static final String BOUNDED = "ulimit -v 8000000; ulimit -f 200000; seconds=$1; shift;"
            + " if command -v timeout >/dev/null; then exec timeout -k 5 $seconds \"$@\"; fi; exec \"$@\"";
    /** When the daemon is killed nobody waits any more: the system's own timer ends what is left, where it has one. */
    private static final int LATER = 10;

    /**
     * Writes the file as a PDF beside itself.
     *
     * @throws IOException when the program cannot be started, fails, or is not done in time
     */
    void toPdf(Path file) throws IOException {
        Process process = start(file);
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("LibreOffice was not done after " + patience.toSeconds() + " s");
            } else if (process.exitValue() != 0) {
                throw new IOException("LibreOffice ended with code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while LibreOffice was at work", e);
        } finally {
            end(process);
        }
    }

    private Process start(Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(file)).directory(folder.toFile());
        environment(builder.environment());
        return builder.redirectInput(Redirect.from(nothing()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private List<String> command(Path file) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(
                    List.of(SHELL.toString(), "-c", BOUNDED, "sh", String.valueOf(patience.toSeconds() + LATER)));
        }
        command.addAll(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nolockcheck",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString()));
        return command;
    }

    /** Passwords may stand in the daemon's environment: only what the system needs is passed on. */
    private void environment(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "SystemRoot", "SYSTEMROOT", "LD_LIBRARY_PATH"));
        for (String name : List.of("HOME", "TMPDIR", "TMP", "TEMP")) {
            environment.put(name, folder.toString());
        }
        environment.put("SAL_USE_VCLPLUGIN", "svp");
    }

    private File nothing() throws IOException {
        return Files.createFile(folder.resolve("nothing")).toFile();
    }

    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
