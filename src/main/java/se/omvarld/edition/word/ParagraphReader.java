package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.wording.DocumentText;

/** A paragraph while it is read. */
final class ParagraphReader {
    private static final int LONGEST = 100_000;
    private static final int NO_LEVEL = 9;
    private static final String TO_DO = HouseStyle.TO_DO.styleName().toLowerCase(Locale.ROOT);
    private final WordStyles looks;
    private final StringBuilder text = new StringBuilder();
    private final List<String> ids = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String style = "";
    private int outline = -1;
    private boolean inText;
    private boolean inProperties;
    private boolean toDo;
    private boolean runsOn;

    ParagraphReader(WordStyles looks) {
        this.looks = looks;
    }

    boolean inMarkProperties() {
        return inProperties;
    }

    /** Its mark was deleted. */
    void runsOn() {
        runsOn = true;
    }

    boolean isRunningOn() {
        return runsOn;
    }

    /** The same paragraph, to which the next one's text is added; the next one's style counts, as in Word. */
    ParagraphReader resumed() {
        runsOn = false;
        style = "";
        outline = -1;
        return this;
    }

    void link(String target) {
        if (!target.isEmpty()) {
            links.add(target);
        }
    }

    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "pPr" -> inProperties = true;
            case "pStyle" -> style = WordXmlEvents.value(xml, "val");
            case "outlineLvl" -> outline = WordXmlEvents.number(xml, NO_LEVEL);
            case "tag" -> ids.add(WordXmlEvents.value(xml, "val"));
            case "bookmarkStart" -> ids.add(WordXmlEvents.value(xml, "name"));
            case "r" -> toDo = false;
            case "rStyle" -> toDo = looks.name(WordXmlEvents.value(xml, "val")).equals(TO_DO);
            case "t" -> inText = true;
            case "tab", "br", "cr" -> characters(" ", !inProperties);
            case "noBreakHyphen" -> characters("-", true);
            default -> {}
        }
    }

    void end(String element) {
        switch (element) {
            case "ppr" -> inProperties = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    void characters(String more) {
        characters(more, inText);
    }

    private void characters(String more, boolean seen) {
        if (seen && !toDo && text.length() + more.length() <= LONGEST) {
            text.append(more);
        }
    }

    WordParagraph paragraph() {
        String name = looks.name(style);
        boolean contents = name.startsWith("toc ") || name.startsWith("contents ");
        int level = outline < 0 ? looks.level(style) : WordStyles.levelOf(outline);
        return new WordParagraph(level, name, DocumentText.line(text.toString(), LONGEST), ids, links, contents);
    }
}
