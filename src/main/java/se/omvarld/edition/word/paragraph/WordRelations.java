package se.omvarld.edition.word.paragraph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a part of a Word document points at: other parts, and addresses outside.
 *
 * @param parts the first target of each type
 * @param links where links lead, by their ids
 * @param folder the part's folder with its slash, from which relative names are seen
 */
record WordRelations(Map<String, String> parts, Map<String, String> links, String folder) {
    static final WordRelations NONE = new WordRelations(Map.of(), Map.of(), "");

    static WordRelations of(XMLStreamReader xml, String folder) throws XMLStreamException {
        WordRelations relations = new WordRelations(new HashMap<>(), new HashMap<>(), folder);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = WordXmlEvents.value(xml, "Type");
                // transitional and strict documents name the types in different places
                String name = type.substring(type.lastIndexOf('/') + 1);
                String target = WordXmlEvents.value(xml, "Target");
                if (name.equals("hyperlink")) {
                    relations.links().put(WordXmlEvents.value(xml, "Id"), target);
                } else {
                    relations.parts().putIfAbsent(name, target);
                }
            }
        }
        return relations;
    }

    /** The name of the part that is this document's only one of a type, for example {@code styles}. */
    Optional<String> target(String type) {
        return Optional.ofNullable(parts.get(type))
                .filter(target -> !target.isEmpty())
                .map(target -> WordParts.name(target.startsWith("/") ? target : folder + target));
    }

    /** Where the link with this id leads; empty when there is none. */
    String link(String id) {
        return links.getOrDefault(id, "");
    }
}
