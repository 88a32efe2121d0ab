package se.omvarld.edition.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * A last paragraph that is never sent: it asks for the page of each bookmark, and its answer is read off the PDF. So a
 * number is the one that the template prints, wherever it begins to count.
 */
final class PageProbe {
    private static final Pattern ANSWER = Pattern.compile("q(\\d{1,6})q([0-9]{1,5}|[ivxlcdm]{1,12}|[IVXLCDM]{1,12})q");
    private final CTBody body;

    /** Adds the paragraph. */
    PageProbe(CTBody body, List<String> bookmarks) {
        this.body = body;
        CTP paragraph = body.addNewP();
        for (int i = 0; i < bookmarks.size(); i++) {
            ParagraphWriter.write(paragraph.addNewR(), "q" + i + "q", "");
            WordField.begin(
                    paragraph.addNewR(), paragraph.addNewR(), paragraph.addNewR(), WordField.pageOf(bookmarks.get(i)));
            ParagraphWriter.write(paragraph.addNewR(), "0", "");
            WordField.end(paragraph.addNewR());
            ParagraphWriter.write(paragraph.addNewR(), "q ", "");
        }
    }

    void remove() {
        body.removeP(body.sizeOfPArray() - 1);
    }

    /** A page for each of so many bookmarks, in order; empty text where the PDF names none. */
    static List<String> pages(byte[] pdf, int bookmarks) throws IOException {
        List<String> pages = new ArrayList<>(Collections.nCopies(bookmarks, ""));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            // what a source wrote may look like an answer: the paragraph comes after it, and the last one counts
            for (MatchResult answer :
                    ANSWER.matcher(stripper.getText(document)).results().toList()) {
                int bookmark = Integer.parseInt(answer.group(1));
                if (bookmark < bookmarks) {
                    pages.set(bookmark, answer.group(2));
                }
            }
        }
        return pages;
    }
}
