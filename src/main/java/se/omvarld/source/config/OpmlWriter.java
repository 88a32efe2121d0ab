package se.omvarld.source.config;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.omvarld.item.text.PlainText;

/**
 * Writes sources as OPML 2.0 (opml.org/spec2.opml): feeds as {@code rss}, all others as {@code link}. OPML knows one
 * address of each: the first.
 */
public final class OpmlWriter {
    private OpmlWriter() {}

    /** The whole document, a line a source; sources without an address fall away. */
    public static String of(List<Source> sources) {
        StringWriter text = new StringWriter();
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        try {
            write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text), sources);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, List<Source> sources) throws XMLStreamException {
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Omvärldsbevakning");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        xml.writeCharacters("\n");
        for (Source source : sources) {
            if (!source.addresses().isEmpty()) {
                outline(xml, source);
            }
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.flush();
    }

    private static void outline(XMLStreamWriter xml, Source source) throws XMLStreamException {
        boolean feed = source.kind().equals("feed");
        xml.writeEmptyElement("outline");
        xml.writeAttribute("text", PlainText.title(source.publisher()));
        xml.writeAttribute("type", feed ? "rss" : "link");
        xml.writeAttribute(feed ? "xmlUrl" : "url", source.addresses().get(0));
        xml.writeAttribute("description", source.id());
        if (!source.enabled()) {
            xml.writeAttribute("isComment", "true");
        }
        xml.writeCharacters("\n");
    }
}
