package se.omvarld.edition.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

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
    /** Where Word keeps macros, whatever the file is called. No draft has any. */
    private static final String MACROS = "vbaproject";
    /** Forty times the largest draft. */
    private static final int MAX_PART = 20_000_000;

    private static final int MAX_ENTRIES = 2_000;
    /** All that the document unpacks to, parts that are not read included. */
    private static final long MAX_UNPACKED = 200_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private String document = DOCUMENT;
    private String styles = STYLES;
    private WordRelations relations = WordRelations.NONE;

    /** @throws UnreadableReportException when it is no Word document, is protected by a password, or unpacks to too much */
    WordParts(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
            throw new UnreadableReportException(ReportRefusal.PROTECTED);
        }
        try {
            unpack(content);
        } catch (IOException | XMLStreamException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableReportException(ReportRefusal.NO_WORD, e);
        }
        if (!parts.containsKey(document)) {
            throw new UnreadableReportException(ReportRefusal.NO_WORD);
        }
    }

    /** Of a file and not of a stream: only the directory at a zip's end tells the size of what is stored unpacked. */
    private void unpack(byte[] content) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("returned", ".docx");
        try {
            Files.write(file, content);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                unpack(zip);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void unpack(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, ZipEntry> entries = entries(zip);
        read(zip, entries, PACKAGE);
        document = relationsOf(PACKAGE, "")
                .target("officeDocument")
                .filter(entries::containsKey)
                .orElse(document);
        read(zip, entries, document);
        int folder = document.lastIndexOf('/') + 1;
        String links = links(document);
        read(zip, entries, links);
        relations = relationsOf(links, document.substring(0, folder));
        styles = relations.target("styles").filter(entries::containsKey).orElse(styles);
        read(zip, entries, styles);
        for (String type : WordNotes.PARTS) {
            for (String name : relations.target(type).stream().toList()) {
                read(zip, entries, name);
                read(zip, entries, links(name));
            }
        }
    }

    /** Where a part's relations stand. */
    private static String links(String part) {
        int folder = part.lastIndexOf('/') + 1;
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new HashMap<>();
        long unpacked = 0;
        for (ZipEntry entry : zip.stream().limit(MAX_ENTRIES + 1L).toList()) {
            String name = name(entry.getName());
            if (name.contains(MACROS)) {
                throw new UnreadableReportException(ReportRefusal.MACROS);
            }
            unpacked += Math.max(0, entry.getSize());
            if (entries.put(name, entry) != null || unpacked > MAX_UNPACKED || entries.size() > MAX_ENTRIES) {
                throw tooMuch();
            }
        }
        return entries;
    }

    private void read(ZipFile zip, Map<String, ZipEntry> entries, String name) throws IOException {
        if (!entries.containsKey(name) || parts.containsKey(name)) {
            return;
        }
        try (InputStream in = zip.getInputStream(entries.get(name))) {
            // what the directory says of sizes is not believed
            byte[] part = in.readNBytes(MAX_PART + 1);
            if (part.length > MAX_PART) {
                throw tooMuch();
            }
            parts.put(name, part);
        }
    }

    private static UnreadableReportException tooMuch() {
        return new UnreadableReportException(ReportRefusal.TOO_MUCH);
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

    /** A part as XML events. Document types are refused, so nothing outside is ever asked for. */
    XMLStreamReader xml(String part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
    }
}
