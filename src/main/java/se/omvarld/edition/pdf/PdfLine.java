package se.omvarld.edition.pdf;

import java.util.List;
import se.omvarld.edition.wording.DocumentText;

/**
 * A line on a page.
 *
 * @param y its baseline's distance from the page's top, in points
 * @param size its first letter's size, in points
 * @param links where the links on it lead
 */
record PdfLine(String text, float y, float size, List<String> links) {
    private static final int LONGEST = 10_000;

    PdfLine with(String more) {
        return text.length() + more.length() > LONGEST ? this : new PdfLine(text + more, y, size, links);
    }

    PdfLine cleaned() {
        return new PdfLine(DocumentText.line(text, LONGEST), y, size, links);
    }
}
