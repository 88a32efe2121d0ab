package se.omvarld.edition.docx;

import java.math.BigInteger;
import java.net.URI;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import se.omvarld.edition.wording.NonBreaking;

/** One paragraph as it is written, run by run. */
public final class ParagraphWriter {
    /** In twentieths of a point. */
    private static final long AFTER_LIST = 120;

    private final CTP paragraph;
    private final DocxBuilder manuscript;

    ParagraphWriter(CTP paragraph, DocxBuilder manuscript) {
        this.paragraph = paragraph;
        this.manuscript = manuscript;
    }

    public CTP paragraph() {
        return paragraph;
    }

    /** The paragraph's last lines stay on the page of the paragraph after it. */
    public ParagraphWriter withNext() {
        paragraph.getPPr().addNewKeepNext();
        return this;
    }

    /** A line's distance to the list before it, whose points stand close. */
    public ParagraphWriter apart() {
        paragraph.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(AFTER_LIST));
        return this;
    }

    public ParagraphWriter text(String text) {
        return text(text, "");
    }

    /** Text in the language with this tag; empty for Swedish. */
    public ParagraphWriter text(String text, String language) {
        write(paragraph.addNewR(), text, language);
        return this;
    }

    /** A visible note in brackets that someone has to deal with. */
    public ParagraphWriter toDo(String note) {
        CTR run = paragraph.addNewR();
        run.addNewRPr().addNewRStyle().setVal(manuscript.styleId(HouseStyle.TO_DO));
        write(run, "[" + note + "]", "");
        return this;
    }

    public ParagraphWriter link(String text, URI address, String language) {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setId(manuscript.relation(address));
        link.setHistory(true);
        CTR run = link.addNewR();
        run.addNewRPr().addNewRStyle().setVal(manuscript.styleId(HouseStyle.LINK));
        write(run, text, language);
        return this;
    }

    /** Text within a content control and a bookmark, both with the same name. */
    ParagraphWriter tagged(String text, String language, String name) {
        BigInteger id = manuscript.startBookmark(paragraph, name);
        CTSdtRun control = paragraph.addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewTag().setVal(name);
        properties.addNewId().setVal(manuscript.nextId());
        write(control.addNewSdtContent().addNewR(), text, language);
        paragraph.addNewBookmarkEnd().setId(id);
        return this;
    }

    /** Writes a run's text; where {@link NonBreaking#HYPHEN} stands, Word's own element, since few fonts have the character. */
    static CTText write(CTR run, String text, String language) {
        if (!language.isEmpty()) {
            (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewLang().setVal(language);
        }
        String whole = text;
        int hyphen = whole.indexOf(NonBreaking.HYPHEN);
        while (hyphen >= 0) {
            part(run, whole.substring(0, hyphen));
            run.addNewNoBreakHyphen();
            whole = whole.substring(hyphen + 1);
            hyphen = whole.indexOf(NonBreaking.HYPHEN);
        }
        return part(run, whole);
    }

    private static CTText part(CTR run, String text) {
        CTText content = run.addNewT();
        content.setStringValue(text);
        content.setSpace(SpaceAttribute.Space.PRESERVE);
        return content;
    }
}
