package se.omvarld.source.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import se.omvarld.item.text.DisplayText;

/** The lines of a document's first two pages, from top to bottom, with their sizes. */
final class PdfTitleLines extends PDFTextStripper {
    private static final int PAGES = 2;
    private static final int MOST_LINES = 1000;
    private static final int LONGEST = 1000;

    private final List<PdfTitleLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double size;
    private double y;

    private PdfTitleLines() {
        setSortByPosition(true);
        setStartPage(1);
        setEndPage(PAGES);
    }

    static List<PdfTitleLine> of(PDDocument document) throws IOException {
        PdfTitleLines lines = new PdfTitleLines();
        lines.writeText(document, Writer.nullWriter());
        return List.copyOf(lines.lines);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (text.length() < LONGEST) {
            text.append(word);
        }
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
            y = position.getYDirAdj();
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String line = DisplayText.line(text.toString());
        if (!line.isEmpty() && lines.size() < MOST_LINES) {
            lines.add(new PdfTitleLine(line, size, y, getCurrentPageNo()));
        }
        text.setLength(0);
        size = 0;
    }
}
