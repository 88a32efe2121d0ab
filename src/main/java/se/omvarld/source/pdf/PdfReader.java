package se.omvarld.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Reads a PDF that a stranger has made, in a process of its own: neither its memory nor its time can be bounded from within, and
 * a file of some kilobytes can unfold to gigabytes. The process knows no settings, so no passwords.
 */
public final class PdfReader {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MEMORY = "-Xmx192m";
    private static final int MOST_ANSWER = 20_000;

    private final Duration patience;

    public PdfReader() {
        this(PATIENCE);
    }

    PdfReader(Duration patience) {
        this.patience = patience;
    }

    /** What the PDF says; nothing when it is broken, encrypted, or takes too much time or memory. */
    public PdfSummary read(byte[] pdf) {
        if (pdf.length == 0) {
            return PdfSummary.NONE;
        }
        try {
            return answer(start(), pdf);
        } catch (IOException e) {
            return PdfSummary.NONE;
        }
    }

    private static Process start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djdk.serialFilter=maxdepth=0", // no objects from serialised bytes
                "-XX:-UsePerfData",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", // nobody reads a log of it
                "-cp",
                System.getProperty("java.class.path"),
                PdfWorker.class.getName());
        java.environment().clear();
        return java.redirectError(Redirect.DISCARD).start();
    }

    private PdfSummary answer(Process process, byte[] pdf) throws IOException {
        Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(process::destroyForcibly);
        try (InputStream from = process.getInputStream()) {
            try (OutputStream to = process.getOutputStream()) {
                to.write(pdf);
            }
            String[] lines = new String(from.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8).split("\n", -1);
            return lines.length < 3 ? PdfSummary.NONE : new PdfSummary(lines[0], lines[1]);
        } finally {
            process.destroyForcibly();
        }
    }
}
