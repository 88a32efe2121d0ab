package se.omvarld.edition.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Reads paragraphs and text wherever they stand: in the body, in tables and content controls, in headers and footers. */
public final class WordXml {
    private static final String SPACE =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";

    private WordXml() {}

    static List<CTP> paragraphs(XmlObject within) {
        return select(within, ".//w:p", CTP.class);
    }

    public static List<CTText> texts(XmlObject within) {
        return select(within, ".//w:t", CTText.class);
    }

    public static String text(XmlObject within) {
        StringBuilder text = new StringBuilder();
        texts(within).forEach(part -> text.append(part.getStringValue()));
        return text.toString();
    }

    public static List<CTP> allParagraphs(XWPFDocument document) {
        List<CTP> all = new ArrayList<>(paragraphs(document.getDocument().getBody()));
        document.getHeaderList().forEach(header -> all.addAll(paragraphs(header._getHdrFtr())));
        document.getFooterList().forEach(footer -> all.addAll(paragraphs(footer._getHdrFtr())));
        return all;
    }

    private static <T> List<T> select(XmlObject within, String path, Class<T> type) {
        return Arrays.stream(within.selectPath(SPACE + path))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
