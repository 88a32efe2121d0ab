package se.omvarld.edition.pdf;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import se.omvarld.edition.text.PageJoints;
import se.omvarld.edition.text.ReportLine;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.RunningHeads;
import se.omvarld.edition.text.UnreadableReportException;

/** Takes the lines of text out of a PDF, with where its links lead. Bounded in bytes, pages and time. */
public final class PdfLines {
    private static final int MAX_PAGES = 300;
    /** A report of 30 pages takes one. */
    private static final long MAX_SECONDS = 60;

    private PdfLines() {}

    /**
     * The lines of a PDF file.
     *
     * @throws UnreadableReportException when it is broken, protected, or more than a report can be
     */
    public static List<ReportLine> of(byte[] content) {
        FutureTask<List<ReportLine>> work = new FutureTask<>(() -> read(content));
        // a hostile page can keep PDFBox busy for ever, and nothing else ends that
        Thread reader = new Thread(work, "pdf");
        reader.setDaemon(true);
        reader.start();
        try {
            return work.get(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reader.interrupt();
            throw new UnreadableReportException("reading the PDF takes longer than " + MAX_SECONDS + " s", e);
        } catch (InterruptedException e) {
            reader.interrupt();
            Thread.currentThread().interrupt();
            throw new UnreadableReportException("reading the PDF was stopped", e);
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        }
    }

    private static UnreadableReportException refusal(Throwable cause) {
        if (cause instanceof UnreadableReportException known) {
            return known;
        } else if (cause instanceof InvalidPasswordException) {
            return new UnreadableReportException(ReportRefusal.PDF_PROTECTED, cause);
        } else if (cause instanceof OutOfMemoryError) {
            return new UnreadableReportException(ReportRefusal.TOO_MUCH, cause);
        }
        return new UnreadableReportException(ReportRefusal.PDF_BROKEN, cause);
    }

    private static List<ReportLine> read(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new UnreadableReportException("the PDF has more than " + MAX_PAGES + " pages");
            }
            PdfStreams.check(document.getDocument());
            List<ReportLine> lines = new PdfPages(document).lines();
            if (lines.isEmpty()) {
                throw new UnreadableReportException(ReportRefusal.PDF_PICTURES);
            }
            return PageJoints.closed(RunningHeads.removed(lines));
        }
    }
}
