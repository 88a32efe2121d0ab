package se.omvarld.source.document;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** XML of strangers, read as a stream of events: it has no entities of its own, and nothing outside is ever asked for. */
public final class ForeignXml {
    private ForeignXml() {}

    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
