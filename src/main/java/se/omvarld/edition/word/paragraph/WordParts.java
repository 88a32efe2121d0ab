package se.omvarld.edition.word.paragraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.source.document.ForeignXml;

/**
 * The parts of a Word document that say what stands in it, found by the package's relations and not by name: Word Online
 * calls the main one {@code document2.xml}. They are read here and not by POI: that reads every part into memory as objects,
 * with limits that hold for the whole process and that the draft's writing shares.
 */
public final class WordParts {
    /** Where Word keeps the text and the styles when nothing else is said. */
    public static final String DOCUMENT = "word/document.xml";

    public static final String STYLES = "word/styles.xml";
    private static final String PACKAGE = "_rels/.rels";

    private final Map<String, byte[]> parts = new HashMap<>();
    private String document = DOCUMENT;
    private String styles = STYLES;
    private WordRelations relations = WordRelations.NONE;

    /** @throws UnreadableReportException when it is no Word document, is protected by a password, or unpacks to too much */
    WordParts(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
            throw new UnreadableReportException(ReportRefusal.PROTECTED);
        }
        try (WordZip zip = new WordZip(content)) {
            unpack(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableReportException(ReportRefusal.NO_WORD, e);
        }
        if (!parts.containsKey(document)) {
            throw new UnreadableReportException(ReportRefusal.NO_WORD);
        }
    }

    private void unpack(WordZip zip) throws IOException, XMLStreamException {
        read(zip, PACKAGE);
        document = relationsOf(PACKAGE, "")
                .target("officeDocument")
                .filter(zip::has)
                .orElse(document);
        read(zip, document);
        String links = links(document);
        read(zip, links);
        relations = relationsOf(links, document.substring(0, document.lastIndexOf('/') + 1));
        styles = relations.target("styles").filter(zip::has).orElse(styles);
        read(zip, styles);
        for (String type : WordNotes.PARTS) {
            for (String name : relations.target(type).stream().toList()) {
                read(zip, name);
                read(zip, links(name));
            }
        }
    }

    private void read(WordZip zip, String name) throws IOException {
        if (!parts.containsKey(name)) {
            zip.part(name).ifPresent(part -> parts.put(name, part));
        }
    }

    /** Where a part's relations stand. */
    private static String links(String part) {
        int folder = part.lastIndexOf('/') + 1;
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    /** Part names are the same whatever their case; some programs write backslashes. */
    static String name(String entry) {
        return entry.replace('\\', '/').replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    }

    private WordRelations relationsOf(String part, String folder) throws XMLStreamException {
        return parts.containsKey(part) ? WordRelations.of(xml(part), folder) : WordRelations.NONE;
    }

    /** The part with the document's text. */
    XMLStreamReader document() throws XMLStreamException {
        return xml(document);
    }

    /** What the main part points at. */
    WordRelations relations() {
        return relations;
    }

    /** The names of the parts with notes. */
    List<String> notes() {
        return WordNotes.PARTS.stream()
                .flatMap(type -> relations.target(type).stream())
                .filter(parts::containsKey)
                .toList();
    }

    /** What a part with notes points at. */
    WordRelations relations(String part) throws XMLStreamException {
        return relationsOf(links(part), "");
    }

    /** The part with its styles; empty when there is none. */
    Optional<XMLStreamReader> styles() throws XMLStreamException {
        return parts.containsKey(styles) ? Optional.of(xml(styles)) : Optional.empty();
    }

    /** A part as XML events, each text whole. */
    XMLStreamReader xml(String part) throws XMLStreamException {
        XMLInputFactory factory = ForeignXml.factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
    }
}
