package se.omvarld.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.omvarld.item.Item;

/**
 * An item, labelled or of the archive, with the rules that hit it, to try changes on.
 *
 * @param found the ids of the rules that hit, each with the positions of its expressions that did
 * @param hits the same, weighed
 */
record Case(Item item, LabelledItem label, Map<String, List<Integer>> found, List<Hit> hits, Outcome before) {

    /** Stands for a label where there is none. */
    private static final LabelledItem NONE = new LabelledItem("-", List.of(), List.of(), 0, 0, 0, "", "");

    static Case unlabelled(Item item, Map<String, List<Integer>> found, List<Hit> hits, Outcome before) {
        return new Case(item, NONE, found, hits, before);
    }

    boolean missed() {
        return label.relevant() && !before.picked();
    }

    /** Whether the label names an area that rules can find; people alone decide what is Övrigt. */
    boolean sortable() {
        return label.relevant() && label.area() > 0 && label.area() < 6;
    }

    boolean right(Outcome outcome) {
        return sortable() && outcome.picked() && outcome.area() == label.area();
    }

    Outcome with(RuleBook book, Hit more) {
        List<Hit> changed = new ArrayList<>(hits);
        changed.add(more);
        return Outcome.of(book, item, changed);
    }

    /** @param left what remains of a rule's hit without one of its expressions; null for nothing */
    Outcome without(RuleBook book, String rule, Hit left) {
        List<Hit> changed = new ArrayList<>(hits);
        changed.removeIf(hit -> hit.rule().id().equals(rule));
        if (left != null) {
            changed.add(left);
        }
        return Outcome.of(book, item, changed);
    }
}
