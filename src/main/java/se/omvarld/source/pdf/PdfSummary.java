package se.omvarld.source;

/**
 * What a PDF says of itself.
 *
 * @param title one line; empty when none is found that makes sense
 * @param lead its first real paragraph; empty when there is none on the first two pages
 */
public record PdfWords(String title, String lead) {
    static final PdfWords NONE = new PdfWords("", "");
}
