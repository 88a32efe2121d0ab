package se.omvarld.source.pdf;

/**
 * What a PDF says of itself.
 *
 * @param title one line; empty when none is found that makes sense
 * @param lead its first real paragraph; empty when there is none on the first two pages
 */
public record PdfSummary(String title, String lead) {
    public static final PdfSummary NONE = new PdfSummary("", "");
}
