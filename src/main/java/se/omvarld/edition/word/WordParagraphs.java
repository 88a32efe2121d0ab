package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

/** Reads a Word document's paragraphs as they would be printed with all changes accepted. */
final class WordParagraphs {
    private static final int MOST = 50_000;
    private static final int DEEPEST = 200;
    /** What is not printed, or stands elsewhere: deleted and moved text, second forms of drawings, field codes. */
    private static final Set<String> UNSEEN = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "delText",
            "delInstrText",
            "drawing",
            "pict",
            "object",
            "rubyPr",
            "rt");

    private final WordStyles looks;
    private final Map<String, String> targets;
    private final List<WordParagraph> paragraphs = new ArrayList<>();
    private ParagraphReader open;

    private WordParagraphs(WordStyles looks, Map<String, String> targets) {
        this.looks = looks;
        this.targets = targets;
    }

    /** @throws UnreadableReportException when it is no Word document, or too large a one */
    static List<WordParagraph> of(byte[] content) {
        WordParts parts = new WordParts(content);
        try {
            WordParagraphs reader = new WordParagraphs(WordStyles.of(parts), targets(parts));
            reader.read(parts.xml(WordParts.DOCUMENT));
            return reader.paragraphs;
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof UnreadableReportException known) {
                throw known;
            }
            throw new UnreadableReportException(ReportRefusal.BROKEN, e);
        }
    }

    private static Map<String, String> targets(WordParts parts) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        if (!parts.has(WordParts.LINKS)) {
            return targets;
        }
        XMLStreamReader xml = parts.xml(WordParts.LINKS);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && WordXmlEvents.value(xml, "Type").endsWith("/hyperlink")) {
                targets.put(WordXmlEvents.value(xml, "Id"), WordXmlEvents.value(xml, "Target"));
            }
        }
        return targets;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int unseen = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new UnreadableReportException("the Word document is nested too deeply");
                }
                boolean marks = xml.getLocalName().equals("del") && inProperties();
                if (unseen > 0 || (UNSEEN.contains(xml.getLocalName()) && !marks)) {
                    unseen++;
                } else {
                    start(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (unseen > 0) {
                    unseen--;
                } else {
                    end(xml.getLocalName());
                }
            } else if (unseen == 0 && event == XMLStreamConstants.CHARACTERS && open != null) {
                open.characters(xml.getText());
            }
        }
    }

    /** A deleted paragraph mark: this paragraph runs on into the next one. */
    private boolean inProperties() {
        if (open == null || !open.inMarkProperties()) {
            return false;
        }
        open.runsOn();
        return true;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p" -> open = open == null || !open.isRunningOn() ? new ParagraphReader(looks) : open.resumed();
            case "hyperlink" -> {
                if (open != null) {
                    open.link(targets.getOrDefault(WordXmlEvents.value(xml, "id"), ""));
                }
            }
            default -> {
                if (open != null) {
                    open.start(xml);
                }
            }
        }
    }

    private void end(String element) {
        if (open == null) {
            return;
        }
        if (!element.equals("p")) {
            open.end(element.toLowerCase(Locale.ROOT));
        } else if (!open.isRunningOn()) {
            paragraphs.add(open.paragraph());
            open = null;
            if (paragraphs.size() > MOST) {
                throw new UnreadableReportException("the Word document has more than " + MOST + " paragraphs");
            }
        }
    }
}
