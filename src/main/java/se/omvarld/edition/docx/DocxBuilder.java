package se.omvarld.edition.docx;

import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The document as it grows: paragraphs are added at its end, headings are remembered for the table of contents. */
public final class DocxBuilder {
    private final XWPFDocument document;
    private final CTBody body;
    private final TemplateStyles styles;
    private final List<ContentsHeading> headings = new ArrayList<>();
    private final Set<String> bookmarks = new HashSet<>();
    /** Far above the ids that Word gave to what the template holds. */
    private long id = 100_000;

    private boolean pageBreak;

    public DocxBuilder(XWPFDocument document, CTBody body) {
        this.document = document;
        this.body = body;
        this.styles = new TemplateStyles(document);
    }

    XWPFDocument document() {
        return document;
    }

    public CTBody body() {
        return body;
    }

    public TemplateStyles styles() {
        return styles;
    }

    String styleId(HouseStyle style) {
        return styles.id(style);
    }

    public List<ContentsHeading> headings() {
        return List.copyOf(headings);
    }

    /** The next paragraph begins a page. */
    public void breakPage() {
        pageBreak = true;
    }

    public ParagraphWriter line(HouseStyle style) {
        CTP paragraph = body.addNewP();
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(styleId(style));
        if (pageBreak) {
            properties.addNewPageBreakBefore();
            pageBreak = false;
        }
        return new ParagraphWriter(paragraph, this);
    }

    /** A heading with its stable name; it appears in the table of contents. */
    public ParagraphWriter heading(ContentsHeading heading) {
        String name = unused(heading.bookmark());
        headings.add(new ContentsHeading(heading.level(), heading.number(), heading.text(), name, heading.language()));
        return line(heading.level() == 1 ? HouseStyle.HEADING_1 : HouseStyle.HEADING_2)
                .tagged(heading.text(), heading.language(), name);
    }

    /** A heading of the template itself: gets a bookmark so that the table of contents can point at it. */
    public void adopt(CTP paragraph, int level) {
        String name = unused("rubrik_" + (headings.size() + 1));
        headings.add(new ContentsHeading(level, "", WordXml.text(paragraph), name, ""));
        BigInteger bookmark = startBookmark(paragraph, name);
        List<CTBookmark> starts = paragraph.getBookmarkStartList();
        ParagraphFront.move(starts.get(starts.size() - 1), paragraph);
        paragraph.addNewBookmarkEnd().setId(bookmark);
    }

    BigInteger startBookmark(CTP paragraph, String name) {
        CTBookmark bookmark = paragraph.addNewBookmarkStart();
        bookmark.setId(nextId());
        bookmark.setName(name);
        return bookmark.getId();
    }

    String relation(URI address) {
        return document.getPackagePart()
                .addExternalRelationship(address.toString(), XWPFRelation.HYPERLINK.getRelation())
                .getId();
    }

    BigInteger nextId() {
        return BigInteger.valueOf(id++);
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; !bookmarks.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
