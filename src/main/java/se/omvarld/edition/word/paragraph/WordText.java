package se.omvarld.edition.word.paragraph;

import java.util.List;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

/** Puts paragraphs together from the elements of a Word document that are seen. */
final class WordText {
    private static final int NO_LEVEL = 9;
    private final WordStyles looks;
    private final WordLinks links;
    private final WordNotes notes;
    private final WordNames names = new WordNames();
    private final ParagraphStack paragraphs = new ParagraphStack();

    /** The note that is read, and where it begins. */
    private String note = "";

    private int noteStart;

    /** @param notes known ones; those of this part are added */
    WordText(WordStyles looks, WordLinks links, WordNotes notes) {
        this.looks = looks;
        this.links = links;
        this.notes = notes;
    }

    List<WordParagraph> paragraphs() {
        return paragraphs.ended();
    }

    boolean isFieldOpen() {
        return links.isFieldOpen();
    }

    /** The mark of the paragraph that is open was deleted. */
    void paragraphRunsOn() {
        paragraphs.current().ifPresent(ParagraphReader::runsOn);
    }

    void deleted() {
        names.deleted();
    }

    boolean isPlaceholder() {
        return names.isPlaceholder();
    }

    void start(XMLStreamReader xml, WordUnseen place) {
        String name = xml.getLocalName();
        if (WordLinks.ELEMENTS.contains(name)) {
            links.begin(xml);
        } else if (WordNotes.isNote(name)) {
            note = WordNotes.key(xml);
            noteStart = paragraphs.ended().size();
        } else {
            start(name, xml, place);
        }
    }

    private void start(String name, XMLStreamReader xml, WordUnseen place) {
        switch (name) {
            case "p" -> paragraphs.start(looks);
            case "tbl" -> paragraphs.flush();
            case "sdt" -> names.openControl();
            case "tag" -> names.tag(WordXmlEvents.value(xml, "val"));
            case "showingPlcHdr" -> names.placeholder(WordXmlEvents.isOn(xml));
            case "bookmarkStart" ->
                names.openBookmark(WordXmlEvents.value(xml, "id"), WordXmlEvents.value(xml, "name"));
            case "bookmarkEnd" -> names.closeBookmark(WordXmlEvents.value(xml, "id"));
            case "docPartGallery" -> names.gallery(WordXmlEvents.value(xml, "val"));
            case "fldChar" -> links.mark(WordXmlEvents.value(xml, "fldCharType"));
            case "altChunk", "subDoc" -> throw new UnreadableReportException(ReportRefusal.INSERTED);
            default -> paragraphs.current().ifPresent(paragraph -> within(paragraph, xml, place));
        }
    }

    private void within(ParagraphReader paragraph, XMLStreamReader xml, WordUnseen place) {
        String name = xml.getLocalName();
        switch (name) {
            case "pStyle" -> paragraph.style(WordXmlEvents.value(xml, "val"));
            case "outlineLvl" -> paragraph.outline(WordXmlEvents.number(xml, NO_LEVEL));
            case "r" -> paragraph.startRun();
            case "rStyle", "vanish", "b" -> {
                // the same of a paragraph's mark or a control says nothing of text
                if (place.isIn("rPr", "r")) {
                    paragraph.runSays(name, xml);
                }
            }
            case "tab", "ptab" -> text(place.parent().equals("r") ? " " : "");
            case "br", "cr" -> paragraph.breakLine();
            case "noBreakHyphen" -> text("-");
            case "footnoteReference", "endnoteReference" -> paragraph.note(notes.at(xml));
            default -> {}
        }
    }

    void end(String element) {
        switch (element) {
            case "p" -> endParagraph();
            case "sdt" -> names.closeControl();
            case "hyperlink", "fldSimple" -> links.end();
            case "footnote", "endnote" -> {
                paragraphs.flush();
                List<WordParagraph> all = paragraphs.ended();
                notes.put(note, all.subList(noteStart, all.size()));
            }
            case "tc", "txbxContent" -> paragraphs.flush();
            default -> {}
        }
    }

    /** What stands in an element. */
    void characters(String text, String element) {
        if (element.equals("t")) {
            text(text);
        } else if (element.equals("instrText")) {
            links.instruction(text);
        }
    }

    /** Nothing more comes. */
    void close() {
        paragraphs.flush();
    }

    private void endParagraph() {
        paragraphs.current().ifPresent(paragraph -> {
            names.endParagraph(paragraph.isRunningOn());
            paragraphs.end();
        });
    }

    private void text(String text) {
        paragraphs
                .current()
                .filter(paragraph -> !links.isInstruction() && !paragraph.isHidden())
                .ifPresent(paragraph -> seen(text, paragraph));
    }

    private void seen(String text, ParagraphReader paragraph) {
        if (!text.isBlank()) {
            paragraph.names(names.seen());
        }
        paragraph.inContents(names.isContents() || links.isContents());
        paragraph.text(text, links.target());
    }
}
