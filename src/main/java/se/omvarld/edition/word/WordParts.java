package se.omvarld.edition.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

/**
 * The three parts of a Word document that say what stands in it. They are read here and not by POI: that reads every part
 * into memory as objects, with limits that hold for the whole process and that the draft's writing shares.
 */
public final class WordParts {
    public static final String DOCUMENT = "word/document.xml";
    public static final String STYLES = "word/styles.xml";
    public static final String LINKS = "word/_rels/document.xml.rels";
    private static final Set<String> WANTED = Set.of(DOCUMENT, STYLES, LINKS);
    /** Where Word keeps macros, whatever the file is called. No draft has any. */
    private static final String MACROS = "vbaproject";
    /** Forty times the largest draft. */
    private static final int MAX_PART = 20_000_000;

    private static final int MAX_ENTRIES = 2_000;
    /** All that is unpacked, parts that are skipped included. */
    private static final long MAX_UNPACKED = 200_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();

    /** @throws UnreadableReportException when it is no Word document, is protected by a password, or unpacks to too much */
    WordParts(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
            throw new UnreadableReportException(ReportRefusal.PROTECTED);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            unpack(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableReportException(ReportRefusal.NO_WORD, e);
        }
        if (!parts.containsKey(DOCUMENT)) {
            throw new UnreadableReportException(ReportRefusal.NO_WORD);
        }
    }

    private void unpack(ZipInputStream zip) throws IOException {
        long unpacked = 0;
        int entries = 0;
        byte[] skipped = new byte[65_536];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().toLowerCase(Locale.ROOT).contains(MACROS)) {
                throw new UnreadableReportException(ReportRefusal.MACROS);
            }
            if (WANTED.contains(entry.getName())) {
                byte[] part = zip.readNBytes(MAX_PART + 1);
                unpacked += part.length;
                if (part.length > MAX_PART || parts.put(entry.getName(), part) != null) {
                    throw tooMuch();
                }
            }
            for (int read = zip.read(skipped); read > 0 && unpacked <= MAX_UNPACKED; read = zip.read(skipped)) {
                unpacked += read;
            }
            if (unpacked > MAX_UNPACKED || ++entries > MAX_ENTRIES) {
                throw tooMuch();
            }
        }
    }

    private static UnreadableReportException tooMuch() {
        return new UnreadableReportException(ReportRefusal.TOO_MUCH);
    }

    boolean has(String part) {
        return parts.containsKey(part);
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
