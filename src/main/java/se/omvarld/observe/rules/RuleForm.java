package se.omvarld.observe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.rules.RuleView.Fault;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.RuleEdit;
import se.omvarld.rules.edit.RulesText;
import se.omvarld.rules.edit.UnsafeEditException;
import se.omvarld.rules.edit.WrittenRule;

/**
 * What somebody has typed about one rule, and which button they pressed.
 *
 * @param id the rule's; empty for a new one
 * @param list the list's key
 * @param behind the id of the rule behind which a new one is set; empty for the list's end
 * @param weight as typed
 * @param words as typed, one a line
 */
record RuleForm(
        String token,
        String version,
        String id,
        String list,
        String behind,
        String weight,
        String words,
        String comment,
        boolean saves,
        boolean removes) {
    private static final int MOST_WORDS = 500;
    private static final int LONGEST_WORD = 500;
    private static final int LONGEST_COMMENT = 300;

    static RuleForm of(PageRequest form) {
        String pressed = form.parameter("gor");
        return new RuleForm(
                form.parameter("token"),
                form.parameter("version"),
                form.parameter("id"),
                form.parameter("lista"),
                form.parameter("efter"),
                form.parameter("vikt"),
                form.parameter("ord"),
                form.parameter("kommentar"),
                pressed.equals("spara") || pressed.equals("bort"),
                pressed.equals("bort") || pressed.equals("prova-bort"));
    }

    /** A form for a rule as it stands. */
    static RuleForm of(ListedRule rule) {
        return new RuleForm(
                "",
                "",
                rule.id(),
                rule.list(),
                "",
                RuleNames.number(rule.written().weight()),
                String.join("\n", rule.written().find()),
                "",
                false,
                false);
    }

    /** The same of another rule, or of none. */
    RuleForm about(String other) {
        return new RuleForm(token, version, other, list, behind, weight, words, comment, saves, removes);
    }

    WrittenRule written() {
        List<String> find = new ArrayList<>();
        words.lines().map(DisplayText::line).filter(word -> !word.isEmpty()).forEach(find::add);
        return new WrittenRule(weight.replace(',', '.'), find);
    }

    /** What is wrong before the rules are asked. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        List<String> find = written().find();
        if (!removes && !written().weight().matches("\\d{1,4}(\\.\\d{1,4})?")) {
            faults.add(new Fault("vikt", "Här ska stå ett tal, till exempel 3 eller 1,5."));
        }
        if (!removes && find.isEmpty()) {
            faults.add(new Fault("ord", "Skriv minst ett ord, ett på varje rad. Ska regeln bort: Ta bort regeln."));
        } else if (find.size() > MOST_WORDS || find.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            faults.add(new Fault("ord", "Högst 500 ord i en regel, och högst 500 tecken på en rad."));
        }
        if (saves && comment.isEmpty()) {
            faults.add(new Fault(
                    "kommentar", "Skriv varför, med några ord. Det står i historiken för den som undrar sedan."));
        } else if (comment.length() > LONGEST_COMMENT) {
            faults.add(new Fault("kommentar", "Högst 300 tecken."));
        }
        return faults;
    }

    /** The file as it would be. */
    byte[] applied(RulesText text) throws UnsafeEditException {
        Optional<ListedRule> rule = text.rule(id);
        if (rule.isEmpty()) {
            return RuleEdit.added(
                    text,
                    text.list(list).orElseThrow(),
                    text.rule(behind).filter(one -> one.list().equals(list)),
                    written());
        }
        return removes ? RuleEdit.removed(text, rule.get()) : RuleEdit.changed(text, rule.get(), written());
    }

    /** The id that the rule has afterwards; empty when it is gone. */
    String idAfter() {
        return removes ? "" : ListedRule.id(list, written());
    }
}
