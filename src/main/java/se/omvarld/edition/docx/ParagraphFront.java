package se.omvarld.edition.docx;

import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The place before a paragraph's first words. */
final class ParagraphFront {
    private ParagraphFront() {}

    /** The generated classes can only add at the end, so what shall stand in front is moved there. */
    static void move(XmlObject mark, CTP paragraph) {
        if (!paragraph.isSetPPr()) {
            paragraph.addNewPPr();
        }
        try (XmlCursor from = mark.newCursor();
                XmlCursor to = paragraph.getPPr().newCursor()) {
            to.toEndToken();
            to.toNextToken();
            from.moveXml(to);
        }
    }
}
