package se.omvarld.edition.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the table of contents its page numbers where LibreOffice is there. A draft is never late for want of them. */
public final class Pagination {
    private static final Logger LOG = LoggerFactory.getLogger(Pagination.class);
    /** As wide as most answers, so that they change no line. */
    private static final String LIKELY = "88";

    private final LibreOffice office;

    public Pagination(LibreOffice office) {
        this.office = office;
    }

    /** Whether every entry has got its number; else all have none. */
    public boolean apply(XWPFDocument document, ContentsTable contents) {
        if (!office.isThere()) {
            LOG.info(
                    "no page numbers in the table of contents: LibreOffice is not installed, or report.soffice is off");
            return false;
        }
        int entries = contents.bookmarks().size();
        try {
            contents.show(Collections.nCopies(entries, LIKELY));
            List<String> pages = PageProbe.pages(office.pdf(asked(document, contents.bookmarks())), entries);
            if (pages.contains("")) {
                throw new IOException("the page of " + Collections.frequency(pages, "") + " headings is not known");
            }
            contents.show(pages);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("no page numbers in the table of contents: {}", e.toString());
            contents.show(Collections.nCopies(entries, ContentsTable.UNKNOWN_PAGE));
            return false;
        }
    }

    private static byte[] asked(XWPFDocument document, List<String> bookmarks) throws IOException {
        PageProbe probe = new PageProbe(document.getDocument().getBody(), bookmarks);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } finally {
            probe.remove();
        }
    }
}
