package se.omvarld.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;

/**
 * An item, labelled or of the archive, with the rules that hit it, to try changes on.
 *
 */
record Case(Item item, LabelledItem label, List<Hit> hits, Decision before) {

    /** Stands for a label where there is none. */
    private static final LabelledItem NONE = new LabelledItem("-", List.of(), List.of(), 0, 0, 0, "", "");

    static Case unlabelled(Item item, List<Hit> hits, Decision before) {
        return new Case(item, NONE, hits, before);
    }

    boolean missed() {
        return label.relevant() && !before.picked();
    }

    /** Whether the label names an area that rules can find; people alone decide what is Övrigt. */
    boolean sortable() {
        return label.relevant() && label.area() > 0 && label.area() < 6;
    }

    boolean right(Decision outcome) {
        return sortable() && outcome.picked() && outcome.area() == label.area();
    }

    Decision with(RuleBook book, Hit more) {
        List<Hit> changed = new ArrayList<>(hits);
        changed.add(more);
        return Decision.of(book, item, changed);
    }

    Optional<Hit> hit(String rule) {
        return hits.stream().filter(hit -> hit.rule().id().equals(rule)).findFirst();
    }

    /** @param left what remains of a rule's hit without one of its expressions */
    Decision without(RuleBook book, String rule, Optional<Hit> left) {
        List<Hit> changed = new ArrayList<>(hits);
        changed.removeIf(hit -> hit.rule().id().equals(rule));
        left.ifPresent(changed::add);
        return Decision.of(book, item, changed);
    }
}
