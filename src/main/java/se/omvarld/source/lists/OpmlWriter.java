package se.omvarld.source.lists;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceKind;

/**
 * Writes sources as OPML 2.0 (opml.org/spec2.opml): feeds as {@code rss}, all others as {@code link}. What OPML has no
 * attributes for stands in ours ({@link OpmlOutline#OWN}), so that an import loses nothing.
 */
public final class OpmlWriter {
    private static final String PREFIX = "omvarld";

    /** What stands in attributes of OPML's own, or is the loader's. */
    private static final Set<String> NAMED = Set.of("publisher", "url", "enabled", SourceKind.ID, SourceKind.WEEKENDS);

    private OpmlWriter() {}

    /** The whole document, a line a source; one that comes by mail has no address. */
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
        xml.writeNamespace(PREFIX, OpmlOutline.OWN);
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
            outline(xml, source);
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
        if (!source.addresses().isEmpty()) {
            xml.writeAttribute(feed ? "xmlUrl" : "url", source.addresses().get(0));
        }
        xml.writeAttribute("description", source.id());
        if (!source.enabled()) {
            xml.writeAttribute("isComment", "true");
        }
        own(xml, source);
        xml.writeCharacters("\n");
    }

    /** What OPML has no attributes for, under our own names; the schedule that the loader has filled in is nobody's. */
    private static void own(XMLStreamWriter xml, Source source) throws XMLStreamException {
        write(xml, "kind", source.kind());
        write(xml, "id", source.id());
        boolean filledIn = !source.parameter(SourceKind.WEEKENDS).isEmpty();
        for (Map.Entry<String, String> parameter : new TreeMap<>(source.parameters()).entrySet()) {
            boolean said = NAMED.contains(parameter.getKey())
                    || (filledIn && parameter.getKey().equals("schedule"));
            if (!said && !parameter.getValue().isEmpty()) {
                write(xml, parameter.getKey(), parameter.getValue());
            }
        }
        if (source.addresses().size() > 1) {
            write(xml, "url", source.parameter("url"));
        }
    }

    private static void write(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(PREFIX, OpmlOutline.OWN, name, value);
    }
}
