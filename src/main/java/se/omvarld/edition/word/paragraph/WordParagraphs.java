package se.omvarld.edition.word.paragraph;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

/** Reads a Word document's paragraphs as they would be printed with all changes accepted. */
public final class WordParagraphs {
    private static final int DEEPEST = 200;

    private WordParagraphs() {}

    /**
     * The paragraphs of a document.
     *
     * @throws UnreadableReportException when it is no Word document, or too large a one
     */
    public static List<WordParagraph> of(byte[] content) {
        WordParts parts = new WordParts(content);
        try {
            WordStyles looks = WordStyles.of(parts);
            WordNotes notes = new WordNotes();
            for (String part : parts.notes()) {
                read(parts.xml(part), new WordText(looks, new WordLinks(parts.relations(part), true), notes));
            }
            WordText text = document(parts, looks, notes, true);
            // Word takes no notice of a field without an end; to us the rest of the document would be its instruction
            return (text.isFieldOpen() ? document(parts, looks, notes, false) : text).paragraphs();
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof UnreadableReportException known) {
                throw known;
            }
            throw new UnreadableReportException(ReportRefusal.BROKEN, e);
        }
    }

    private static WordText document(WordParts parts, WordStyles looks, WordNotes notes, boolean withFields)
            throws XMLStreamException {
        return read(parts.document(), new WordText(looks, new WordLinks(parts.relations(), withFields), notes));
    }

    private static WordText read(XMLStreamReader xml, WordText text) throws XMLStreamException {
        WordUnseen unseen = new WordUnseen();
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new UnreadableReportException("the Word document is nested too deeply");
                }
                if (!unseen.start(xml, text)) {
                    text.start(xml, unseen);
                }
                unseen.enter(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (!unseen.end()) {
                    text.end(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !unseen.isUnseen()) {
                text.characters(xml.getText(), unseen.parent());
            }
        }
        text.close();
        return text;
    }
}
