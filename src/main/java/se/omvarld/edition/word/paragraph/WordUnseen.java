package se.omvarld.edition.word.paragraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Where in a Word document's XML the reading is, and which elements hold nothing that is printed. */
final class WordUnseen {
    /** Deleted and moved text, and the reading aids of East Asian text. */
    private static final Set<String> ALWAYS = Set.of("del", "moveFrom", "delText", "delInstrText", "rubyPr", "rt");
    /** What Word 2010 draws; for what newer versions do, the document holds a second form that says it in text. */
    private static final String DRAWN = "http://schemas.microsoft.com/office/word/2010/";

    private final Deque<String> path = new ArrayDeque<>();
    /** How many elements are open from the topmost unseen one on. */
    private int unseen;
    /** Of the alternatives that are open: whether one was taken. */
    private final Deque<Boolean> taken = new ArrayDeque<>();

    boolean isUnseen() {
        return unseen > 0;
    }

    /** The element in which the reading is. */
    String parent() {
        return path.isEmpty() ? "" : path.peek();
    }

    /** Whether the reading is in an element within another. */
    boolean isIn(String parent, String grandparent) {
        if (!parent().equals(parent)) {
            return false;
        }
        return path.stream().skip(1).findFirst().filter(grandparent::equals).isPresent();
    }

    /** An element begins. Returns whether it is not seen. */
    boolean start(XMLStreamReader xml, WordText text) {
        String name = xml.getLocalName();
        if (unseen == 0) {
            unseen = unseenFrom(name, xml, text);
        } else {
            unseen++;
        }
        return unseen > 0;
    }

    /** What comes next is within this element. */
    void enter(String name) {
        if (name.equals("AlternateContent")) {
            taken.push(false);
        }
        path.push(name);
    }

    /** How many of the open elements, this one included, are not seen from now on. */
    private int unseenFrom(String name, XMLStreamReader xml, WordText text) {
        boolean deleted = name.equals("del") || name.equals("moveFrom");
        if (deleted && isIn("rPr", "pPr")) {
            text.paragraphRunsOn();
            return 1;
        } else if ((deleted && isIn("trPr", "tr")) || (name.equals("cellDel") && isIn("tcPr", "tc"))) {
            return 3;
        } else if (ALWAYS.contains(name)) {
            text.deleted();
            return 1;
        }
        // properties as they were before a tracked change
        boolean past = name.endsWith("Change");
        boolean placeholder = name.equals("sdtContent") && text.isPlaceholder();
        return past || placeholder || isOtherForm(name, xml) ? 1 : 0;
    }

    /** Of several forms of the same one counts: the first that is understood, else the last resort. */
    private boolean isOtherForm(String name, XMLStreamReader xml) {
        if (!parent().equals("AlternateContent") || !(name.equals("Choice") || name.equals("Fallback"))) {
            return false;
        }
        boolean take = !taken.peek() && (name.equals("Fallback") || isUnderstood(xml));
        if (take) {
            taken.pop();
            taken.push(true);
        }
        return !take;
    }

    private static boolean isUnderstood(XMLStreamReader xml) {
        for (String prefix : WordXmlEvents.value(xml, "Requires").strip().split("\\s+", -1)) {
            String space = prefix.isEmpty() ? null : xml.getNamespaceURI(prefix);
            if (space == null || !space.startsWith(DRAWN)) {
                return false;
            }
        }
        return true;
    }

    /** An element ends. Returns whether it was not seen. */
    boolean end() {
        String name = path.pop();
        if (name.equals("AlternateContent")) {
            taken.pop();
        }
        boolean was = unseen > 0;
        unseen = Math.max(0, unseen - 1);
        return was;
    }
}
