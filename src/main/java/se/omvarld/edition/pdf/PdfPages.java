package se.omvarld.edition.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import se.omvarld.edition.text.ReportLine;
import se.omvarld.edition.text.UnreadableReportException;

/** A PDF's lines with their places: what stands apart, or is set in another size, is a paragraph of its own. */
final class PdfPages extends PDFTextStripper {
    private static final int MOST_LINES = 100_000;
    private static final float SAME_LINE = 2;
    private final PDDocument pdf;
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private PdfLinks links = PdfLinks.NONE;
    private PdfLine open;
    private int count;

    PdfPages(PDDocument pdf) {
        this.pdf = pdf;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    List<ReportLine> lines() throws IOException {
        writeText(pdf, Writer.nullWriter());
        PdfSpacing spacing = PdfSpacing.of(pages);
        List<ReportLine> lines = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                if (i > 0 && spacing.apart(page.get(i - 1), page.get(i))) {
                    lines.add(new ReportLine("", false, List.of()));
                }
                PdfLine line = page.get(i);
                lines.add(new ReportLine(line.text(), i == 0, line.links()));
            }
        }
        return lines;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        if (Thread.interrupted()) {
            throw new IOException("stopped");
        }
        pages.add(new ArrayList<>());
        links = PdfLinks.of(page);
        open = null;
    }

    @Override
    protected void endPage(PDPage page) {
        close();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        if (open == null || Math.abs(open.y() - first.getYDirAdj()) > SAME_LINE) {
            close();
            open = new PdfLine("", first.getYDirAdj(), first.getFontSizeInPt(), links.at(first.getYDirAdj()));
        }
        open = open.with(text);
    }

    @Override
    protected void writeWordSeparator() {
        if (open != null) {
            open = open.with(" ");
        }
    }

    private void close() {
        if (open == null || open.text().isBlank()) {
            open = null;
            return;
        }
        if (++count > MOST_LINES) {
            throw new UnreadableReportException("the PDF has more than " + MOST_LINES + " lines");
        }
        pages.get(pages.size() - 1).add(open.cleaned());
        open = null;
    }
}
