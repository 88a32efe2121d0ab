package se.omvarld.source.lists;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.ForeignXml;

/** Reads OPML (opml.org, 1.0 to 2.0) from anywhere: no document type, no entities, bounded in depth and entries. */
public final class OpmlReader {
    /** Larger lists are no one's list of sources. */
    private static final int MOST = 2000;

    private static final int DEEPEST = 50;

    private final List<OpmlOutline> outlines = new ArrayList<>();
    private int depth;
    private boolean opml;

    private OpmlReader() {}

    /**
     * The entries that name an address, in the file's order; folders fall away.
     *
     * @throws UnreadableSourceException when this is no OPML, is broken, or is larger than any real list
     */
    public static List<OpmlOutline> read(InputStream bytes) {
        OpmlReader reader = new OpmlReader();
        try {
            reader.read(ForeignXml.factory().createXMLStreamReader(bytes));
        } catch (XMLStreamException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
            throw new UnreadableSourceException("the OPML is broken" + where, e);
        }
        if (!reader.opml) {
            throw new UnreadableSourceException("the file is no OPML; its first element must be <opml>");
        }
        return reader.outlines;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableSourceException("the OPML holds a DOCTYPE; remove that line");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        opml |= depth == 0 && name.equals("opml");
        if (++depth > DEEPEST) {
            throw new UnreadableSourceException("the OPML nests deeper than any real list");
        }
        if (opml && name.equals("outline")) {
            outline(xml).ifPresent(outlines::add);
        }
        if (outlines.size() > MOST) {
            throw new UnreadableSourceException("the OPML names more than " + MOST + " sources; split the file");
        }
    }

    private static Optional<OpmlOutline> outline(XMLStreamReader xml) {
        String title = attribute(xml, "text").isBlank() ? attribute(xml, "title") : attribute(xml, "text");
        boolean off = attribute(xml, "isComment").equals("true");
        String feed = attribute(xml, "xmlUrl").strip();
        String page = attribute(xml, "url").strip();
        Map<String, String> own = own(xml);
        String kind = own.remove("kind");
        String id = own.remove("id");
        if (kind != null && id != null) {
            return Optional.of(new OpmlOutline(kind, title, feed.isEmpty() ? page : feed, off, id, own));
        }
        if (!feed.isEmpty()) {
            return Optional.of(new OpmlOutline("feed", title, feed, off));
        }
        return page.isEmpty() ? Optional.empty() : Optional.of(new OpmlOutline("page", title, page, off));
    }

    /** One of OPML's own attributes, which have no namespace. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if ((space == null || space.isEmpty())
                    && xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static Map<String, String> own(XMLStreamReader xml) {
        Map<String, String> own = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (OpmlOutline.OWN.equals(xml.getAttributeNamespace(i))) {
                own.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return own;
    }
}
