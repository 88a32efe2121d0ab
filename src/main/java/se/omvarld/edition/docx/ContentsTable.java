package se.omvarld.edition.docx;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * The table of contents: a field that Word can update, filled in advance so that it reads well before. A dash stands for
 * each page number until someone knows the pages.
 */
public final class ContentsTable {
    static final String UNKNOWN_PAGE = "–";
    private static final String FIELD = " TOC \\o \"1-2\" \\h \\z ";
    private final DocxBuilder manuscript;
    private final CTSdtContentBlock content;
    private final List<String> bookmarks = new ArrayList<>();
    private final List<CTText> pages = new ArrayList<>();

    /** Takes the place at the manuscript's present end, to be filled when all headings are known. */
    public ContentsTable(DocxBuilder manuscript) {
        this.manuscript = manuscript;
        CTSdtBlock control = manuscript.body().addNewSdt();
        // gives Word's own "update table" button
        var gallery = control.addNewSdtPr().addNewDocPartObj();
        gallery.addNewDocPartGallery().setVal("Table of Contents");
        gallery.addNewDocPartUnique();
        this.content = control.addNewSdtContent();
    }

    public void fill(List<ContentsHeading> headings) {
        CTP last = null;
        for (ContentsHeading heading : headings) {
            CTP paragraph = content.addNewP();
            HouseStyle style = heading.level() == 1 ? HouseStyle.CONTENTS_1 : HouseStyle.CONTENTS_2;
            paragraph.addNewPPr().addNewPStyle().setVal(manuscript.styleId(style));
            if (last == null) {
                WordField.begin(paragraph.addNewR(), paragraph.addNewR(), paragraph.addNewR(), FIELD);
            }
            entry(paragraph, heading);
            last = paragraph;
        }
        if (last != null) {
            WordField.end(last.addNewR());
        }
    }

    private void entry(CTP paragraph, ContentsHeading heading) {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setAnchor(heading.bookmark());
        link.setHistory(true);
        if (!heading.number().isEmpty()) {
            ParagraphWriter.write(link.addNewR(), heading.number(), "");
            link.addNewR().addNewTab();
        }
        ParagraphWriter.write(link.addNewR(), heading.text(), heading.language());
        link.addNewR().addNewTab();
        WordField.begin(link.addNewR(), link.addNewR(), link.addNewR(), WordField.pageOf(heading.bookmark()));
        pages.add(ParagraphWriter.write(link.addNewR(), UNKNOWN_PAGE, ""));
        WordField.end(link.addNewR());
        bookmarks.add(heading.bookmark());
    }

    /** The bookmarks of the entries, in order. */
    List<String> bookmarks() {
        return List.copyOf(bookmarks);
    }

    /** @param numbers a page for each entry, in order */
    void show(List<String> numbers) {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setStringValue(numbers.get(i));
        }
    }
}
