package se.omvarld.source.pdf;

/**
 * A line of text on a page.
 *
 * @param size of its largest letter, in points
 * @param y its distance from the page's top, in points
 */
record PdfTitleLine(String text, double size, double y, int page) {

    /** Whether it goes on with the line before: the same size, and no gap between. */
    boolean follows(PdfTitleLine before) {
        double gap = y - before.y;
        return page == before.page
                && Math.abs(size - before.size) <= 0.05 * Math.max(size, before.size)
                && gap > 0
                && gap <= 1.7 * Math.max(size, before.size);
    }
}
