package se.omvarld.edition.published;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes RSS 2.0 by the rules of the W3C's feed validator. */
final class FeedXml {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final FeedSettings settings;
    private final ZoneId zone;

    FeedXml(FeedSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** A moment as RFC 822 writes it, for example {@code Mon, 23 Mar 2026 07:00:00 +0100}. */
    String date(Instant moment) {
        return DATE.format(moment.atZone(zone));
    }

    /** @param built when the feed's content last changed, as RFC 822 writes it */
    String write(List<FeedItem> items, String built) {
        StringWriter text = new StringWriter(32_768);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", ATOM);
            xml.writeCharacters("\n");
            xml.writeStartElement("channel");
            channel(xml, built);
            for (FeedItem item : items) {
                item(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed could not be put together", e);
        }
    }

    private void channel(XMLStreamWriter xml, String built) throws XMLStreamException {
        element(xml, "title", FeedText.title(settings.title()));
        element(xml, "link", settings.link());
        element(xml, "description", "Nyheter om digitalisering, data och e-hälsa, utvalda efter strategiska områden.");
        element(xml, "language", "sv-SE");
        element(xml, "lastBuildDate", built);
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", settings.address());
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeCharacters("\n");
    }

    private void item(XMLStreamWriter xml, FeedItem item) throws XMLStreamException {
        xml.writeStartElement("item");
        xml.writeCharacters("\n");
        element(xml, "title", item.title());
        if (!item.link().isEmpty()) {
            element(xml, "link", item.link());
        }
        element(xml, "description", html(item.paragraphs()));
        if (!item.area().isEmpty()) {
            element(xml, "category", item.area());
        }
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(item.id());
        xml.writeEndElement();
        xml.writeCharacters("\n");
        element(xml, "pubDate", date(item.dated()));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** A description is HTML inside XML: what looks like a tag in a text must stay text in a reader. */
    private static String html(List<String> paragraphs) {
        return paragraphs.stream()
                .map(text ->
                        "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>")
                .collect(Collectors.joining());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }
}
