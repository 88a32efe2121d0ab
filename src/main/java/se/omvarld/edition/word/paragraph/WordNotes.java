package se.omvarld.edition.word.paragraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The notes at the foot of pages and at a document's end (ECMA-376, 17.11), by kind and id.
 *
 * @param lines what each of them says
 */
record WordNotes(Map<String, List<WordLine>> lines) {
    /** The types of the parts that hold them. */
    static final Set<String> PARTS = Set.of("footnotes", "endnotes");

    private static final Set<String> ELEMENTS = Set.of("footnote", "endnote");

    WordNotes() {
        this(new HashMap<>());
    }

    static boolean isNote(String element) {
        return ELEMENTS.contains(element);
    }

    /** What the note says that is named here. */
    List<WordLine> at(XMLStreamReader reference) {
        return lines.getOrDefault(key(reference), List.of());
    }

    /** The kind and the id, of a note and of what refers to it. */
    static String key(XMLStreamReader xml) {
        return xml.getLocalName().replace("Reference", "") + " " + WordXmlEvents.value(xml, "id");
    }

    void put(String key, List<WordParagraph> paragraphs) {
        List<WordLine> all = new ArrayList<>();
        paragraphs.forEach(paragraph -> all.addAll(paragraph.lines()));
        lines.put(key, List.copyOf(all));
    }
}
