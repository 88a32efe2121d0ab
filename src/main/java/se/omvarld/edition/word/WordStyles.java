package se.omvarld.edition.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.docx.HouseStyle;

/** What a document's style ids mean: Word and LibreOffice translate ids, but keep names. */
final class WordStyles {
    private static final int NO_LEVEL = 9;
    private static final int DEEPEST = 20;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> outlines = new HashMap<>();

    static WordStyles of(WordParts parts) throws XMLStreamException {
        WordStyles looks = new WordStyles();
        if (parts.has(WordParts.STYLES)) {
            looks.read(parts.xml(WordParts.STYLES));
        }
        return looks;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = WordXmlEvents.value(xml, "styleId");
                case "name" -> names.putIfAbsent(style, low(WordXmlEvents.value(xml, "val")));
                case "basedOn" -> parents.put(style, WordXmlEvents.value(xml, "val"));
                case "outlineLvl" -> outlines.put(style, WordXmlEvents.number(xml, NO_LEVEL));
                default -> {}
            }
        }
    }

    /** The style's name in lower case; the id itself when no style has it. */
    String name(String id) {
        return names.getOrDefault(id, low(id));
    }

    /** 1 for a chapter's heading, 2 for an item's, 0 for what is none. Told by the style's name, else by its outline. */
    int level(String id) {
        String style = id;
        for (int i = 0; i < DEEPEST && !style.isEmpty(); i++) {
            String name = name(style);
            if (name.equals(HouseStyle.AREA_NAME.styleName().toLowerCase(Locale.ROOT))) {
                return 0;
            } else if (name.matches("(heading|rubrik) ?[12]")) {
                return name.charAt(name.length() - 1) - '0';
            } else if (outlines.containsKey(style)) {
                return levelOf(outlines.get(style));
            }
            style = parents.getOrDefault(style, "");
        }
        return 0;
    }

    static int levelOf(int outline) {
        return outline == 0 || outline == 1 ? outline + 1 : 0;
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
