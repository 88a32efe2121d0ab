package se.omvarld.source.feed;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.source.document.ForeignXml;
import se.omvarld.source.document.ReadingDeadline;
import se.omvarld.source.document.ReadingLimitException;

/** Goes once through a sitemap's XML before it is parsed: the parser bounds neither depth nor the names that it remembers. */
final class SitemapLimits {
    private static final int DEEPEST = 50;

    /** The protocol's 50,000 addresses, each with a few pictures. */
    private static final int MOST_ELEMENTS = 1_500_000;

    private static final int MOST_NAMES = 500;

    private final Set<String> names = new HashSet<>();
    private int elements;
    private int depth;

    private SitemapLimits() {}

    /**
     * Nothing is said of what is no XML, or broken: the parser does.
     *
     * @throws ReadingLimitException when it nests deeper or holds more than any real sitemap
     */
    static void check(byte[] xml) {
        try {
            new SitemapLimits().walk(ForeignXml.factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            return;
        }
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> start(xml);
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        ReadingDeadline.check();
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(xml.getNamespaceURI(i) + xml.getNamespacePrefix(i));
        }
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS || names.size() > MOST_NAMES) {
            throw ReadingLimitException.tooMuch();
        }
    }
}
