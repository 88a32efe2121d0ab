package se.omvarld.report;

import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents: a field that Word can update, filled in advance so that it reads well before. Page numbers are
 * only known to Word, so a dash stands for each.
 */
final class Contents {
    private static final String FIELD = " TOC \\o \"1-2\" \\h \\z ";
    private static final String UNKNOWN_PAGE = "–";
    private final Manuscript manuscript;
    private final CTSdtContentBlock content;

    /** Takes the place at the manuscript's present end, to be filled when all headings are known. */
    Contents(Manuscript manuscript) {
        this.manuscript = manuscript;
        CTSdtBlock control = manuscript.body().addNewSdt();
        // gives Word's own "update table" button
        var gallery = control.addNewSdtPr().addNewDocPartObj();
        gallery.addNewDocPartGallery().setVal("Table of Contents");
        gallery.addNewDocPartUnique();
        this.content = control.addNewSdtContent();
    }

    void fill(List<Heading> headings) {
        CTP last = null;
        for (Heading heading : headings) {
            CTP paragraph = content.addNewP();
            HouseStyle style = heading.level() == 1 ? HouseStyle.CONTENTS_1 : HouseStyle.CONTENTS_2;
            paragraph.addNewPPr().addNewPStyle().setVal(manuscript.styleId(style));
            if (last == null) {
                begin(paragraph.addNewR(), paragraph.addNewR(), FIELD);
                mark(paragraph.addNewR(), STFldCharType.SEPARATE);
            }
            entry(paragraph, heading);
            last = paragraph;
        }
        if (last != null) {
            mark(last.addNewR(), STFldCharType.END);
        }
    }

    private static void entry(CTP paragraph, Heading heading) {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setAnchor(heading.bookmark());
        link.setHistory(true);
        if (!heading.number().isEmpty()) {
            Line.write(link.addNewR(), heading.number(), "");
            link.addNewR().addNewTab();
        }
        Line.write(link.addNewR(), heading.text(), heading.language());
        link.addNewR().addNewTab();
        begin(link.addNewR(), link.addNewR(), " PAGEREF " + heading.bookmark() + " \\h ");
        mark(link.addNewR(), STFldCharType.SEPARATE);
        Line.write(link.addNewR(), UNKNOWN_PAGE, "");
        mark(link.addNewR(), STFldCharType.END);
    }

    private static void begin(CTR begin, CTR instruction, String field) {
        mark(begin, STFldCharType.BEGIN);
        var text = instruction.addNewInstrText();
        text.setStringValue(field);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    private static void mark(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }
}
