package se.omvarld.edition.word.paragraph;

import javax.xml.stream.XMLStreamReader;

/** Attributes by their local name: transitional and strict documents have different namespaces. */
final class WordXmlEvents {
    private WordXmlEvents() {}

    static String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(XMLStreamReader xml, int otherwise) {
        String value = value(xml, "val");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** Whether a switch is on, as {@code <w:vanish/>} is. */
    static boolean isOn(XMLStreamReader xml) {
        return !value(xml, "val").matches("0|false|off");
    }
}
