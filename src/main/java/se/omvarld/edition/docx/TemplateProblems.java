package se.omvarld.edition.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What the draft needs of a template: named styles, numbered headings, and places for what the product writes. */
final class TemplateProblems {
    private TemplateProblems() {}

    static List<String> in(XWPFDocument document) {
        List<String> problems = new ArrayList<>();
        if (document.getStyles() == null) {
            return List.of("The template has no styles.");
        }
        TemplateStyles styles = new TemplateStyles(document);
        for (HouseStyle style : HouseStyle.values()) {
            if (!styles.has(style)) {
                problems.add("The style \"" + style.styleName() + "\" is missing: create it in Word under that name.");
            }
        }
        for (HouseStyle heading : List.of(HouseStyle.HEADING_1, HouseStyle.HEADING_2)) {
            if (styles.has(heading) && !styles.numbered(heading)) {
                problems.add("The style \"" + heading.styleName()
                        + "\" has no numbering: link it to a multilevel list in Word.");
            }
        }
        problems.addAll(placeholders(document));
        return problems;
    }

    private static List<String> placeholders(XWPFDocument document) {
        List<String> problems = new ArrayList<>();
        Set<String> unseen = new TreeSet<>(Placeholder.BLOCKS);
        unseen.removeAll(Placeholder.blocksIn(document));
        unseen.forEach(name -> problems.add("No paragraph says just {" + name + "}: add one where it belongs."));
        Set<String> unknown = new TreeSet<>(Placeholder.allIn(document));
        unknown.removeIf(Placeholder::isKnown);
        unknown.forEach(name -> problems.add("{" + name + "} is no placeholder. Known are: " + Placeholder.KNOWN));
        return problems;
    }
}
