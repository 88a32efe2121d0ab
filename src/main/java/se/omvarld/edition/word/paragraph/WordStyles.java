package se.omvarld.edition.word.paragraph;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    /** By style and {@code vanish} or {@code b}. */
    private final Map<String, Boolean> switches = new HashMap<>();

    static WordStyles of(WordParts parts) throws XMLStreamException {
        WordStyles looks = new WordStyles();
        Optional<XMLStreamReader> styles = parts.styles();
        if (styles.isPresent()) {
            looks.read(styles.get());
        }
        return looks;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        // what a style was before a tracked change, and what a table's style says of its first row, is none of the
        // style's
        int aside = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                aside = Math.max(0, aside - 1);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (aside > 0 || name.endsWith("Change") || name.equals("tblStylePr")) {
                    aside++;
                } else {
                    style = name.equals("style") ? WordXmlEvents.value(xml, "styleId") : style;
                    take(name, style, xml);
                }
            }
        }
    }

    private void take(String element, String style, XMLStreamReader xml) {
        switch (element) {
            case "name" -> names.putIfAbsent(style, low(WordXmlEvents.value(xml, "val")));
            case "basedOn" -> parents.put(style, WordXmlEvents.value(xml, "val"));
            case "outlineLvl" -> outlines.put(style, WordXmlEvents.number(xml, NO_LEVEL));
            case "vanish", "b" -> switches.put(style + " " + element, WordXmlEvents.isOn(xml));
            default -> {}
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

    /** Whether a style, or one that it is based on, switches {@code vanish} or {@code b} on. */
    boolean isOn(String look, String id) {
        String style = id;
        for (int i = 0; i < DEEPEST && !style.isEmpty(); i++) {
            Boolean said = switches.get(style + " " + look);
            if (said != null) {
                return said;
            }
            style = parents.getOrDefault(style, "");
        }
        return false;
    }

    static int levelOf(int outline) {
        return outline == 0 || outline == 1 ? outline + 1 : 0;
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
