package se.omvarld.source.pdf;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import se.omvarld.item.text.DisplayText;

/** The process in which {@link PdfReader} reads a PDF: the file on standard input, title and lead as a line each on standard output. */
final class PdfWorker {
    /** More than whoever started it waits: this ends what is left when that one was killed. */
    private static final int SECONDS = 30;

    private PdfWorker() {}

    public static void main(String[] arguments) throws IOException {
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        PdfSummary words = PdfDocument.words(System.in.readAllBytes());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(DisplayText.line(words.title()) + "\n" + DisplayText.line(words.lead()) + "\n");
        out.flush();
    }
}
