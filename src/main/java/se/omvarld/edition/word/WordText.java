package se.omvarld.edition.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

/** Puts paragraphs together from the elements of a Word document that are seen. */
final class WordText {
    private static final int MOST = 50_000;
    private static final int NO_LEVEL = 9;
    private final WordStyles looks;
    private final WordLinks links;
    private final WordNotes notes;
    private final WordNames names = new WordNames();
    private final List<WordParagraph> paragraphs = new ArrayList<>();
    /** The innermost one first: a text box stands within a paragraph. */
    private final Deque<ParagraphReader> open = new ArrayDeque<>();

    /** Its mark was deleted, and the next one has not begun. */
    private ParagraphReader waiting;

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
        return paragraphs;
    }

    boolean isFieldOpen() {
        return links.isFieldOpen();
    }

    /** The mark of the paragraph that is open was deleted. */
    void paragraphRunsOn() {
        if (!open.isEmpty()) {
            open.peek().runsOn();
        }
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
            noteStart = paragraphs.size();
        } else {
            start(name, xml, place);
        }
    }

    private void start(String name, XMLStreamReader xml, WordUnseen place) {
        switch (name) {
            case "p" -> startParagraph();
            case "tbl" -> flush();
            case "sdt" -> names.openControl();
            case "tag" -> names.tag(WordXmlEvents.value(xml, "val"));
            case "showingPlcHdr" -> names.placeholder(WordXmlEvents.isOn(xml));
            case "bookmarkStart" ->
                names.openBookmark(WordXmlEvents.value(xml, "id"), WordXmlEvents.value(xml, "name"));
            case "bookmarkEnd" -> names.closeBookmark(WordXmlEvents.value(xml, "id"));
            case "docPartGallery" -> names.gallery(WordXmlEvents.value(xml, "val"));
            case "fldChar" -> links.mark(WordXmlEvents.value(xml, "fldCharType"));
            case "altChunk", "subDoc" -> throw new UnreadableReportException(ReportRefusal.INSERTED);
            default -> {
                if (!open.isEmpty()) {
                    within(open.peek(), xml, place);
                }
            }
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
                flush();
                notes.put(note, paragraphs.subList(noteStart, paragraphs.size()));
            }
            case "tc", "txbxContent" -> flush();
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
        flush();
    }

    private void startParagraph() {
        open.push(waiting == null ? new ParagraphReader(looks) : waiting.resumed());
        waiting = null;
    }

    private void endParagraph() {
        if (open.isEmpty()) {
            return;
        }
        ParagraphReader ended = open.pop();
        names.endParagraph(ended.isRunningOn());
        if (ended.isRunningOn()) {
            waiting = ended;
        } else {
            add(ended);
        }
    }

    /** Nothing follows that a paragraph without a mark could run on into. */
    private void flush() {
        if (waiting != null) {
            add(waiting);
            waiting = null;
        }
    }

    private void add(ParagraphReader ended) {
        if (open.isEmpty()) {
            paragraphs.addAll(ended.all());
        } else {
            open.peek().box(ended.all());
        }
        if (paragraphs.size() > MOST) {
            throw new UnreadableReportException("the Word document has more than " + MOST + " paragraphs");
        }
    }

    private void text(String text) {
        if (open.isEmpty() || links.isInstruction() || open.peek().isHidden()) {
            return;
        }
        if (!text.isBlank()) {
            open.peek().names(names.seen());
        }
        open.peek().inContents(isContents());
        open.peek().text(text, links.target());
    }

    private boolean isContents() {
        return names.isContents() || links.isContents();
    }
}
