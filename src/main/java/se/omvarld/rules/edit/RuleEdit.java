package se.omvarld.rules.edit;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.yaml.YamlNode;

/**
 * Changes one rule in the file's text, and nothing else: afterwards the text is read again, and must say just what it said
 * before but for that rule.
 */
public final class RuleEdit {
    private final RulesText before;
    private final RuleLayout layout;
    private final TextEdits edits;

    private RuleEdit(RulesText before) {
        this.before = before;
        this.layout = new RuleLayout(before);
        this.edits = new TextEdits(before.text());
    }

    /** The file with a rule saying something else; words that stay keep their place and their quotes. */
    public static byte[] changed(RulesText before, ListedRule rule, WrittenRule wanted) throws UnsafeEditException {
        RuleEdit edit = new RuleEdit(before);
        YamlNode weight = rule.weight();
        if (!weight.text().equals(wanted.weight())) {
            edit.edits.replace(before.at(weight.from()), before.at(weight.to()), wanted.weight());
        }
        new WordEdits(before, edit.layout, edit.edits).change(rule, wanted.find());
        return edit.proved(rule, rule.list(), rule.position(), wanted);
    }

    /** The file with one more rule in a list, at its end or behind one of its rules, written as those beside it are. */
    public static byte[] added(RulesText before, RuleList list, Optional<ListedRule> behind, WrittenRule wanted)
            throws UnsafeEditException {
        RuleEdit edit = new RuleEdit(before);
        List<ListedRule> rules = list.rules();
        if (rules.isEmpty()) {
            int key = before.lineStart(before.at(list.node().from()));
            String indent = " ".repeat(edit.layout.indent(key).length() + 2);
            edit.edits.replace(
                    before.at(list.node().from()),
                    before.at(list.node().to()),
                    before.lineEnd() + indent + "- " + edit.layout.entry(list, indent, false, wanted));
            return edit.proved(null, list.key(), 0, wanted);
        }
        if (!list.node().isBlock()) {
            throw new UnsafeEditException("the list stands in brackets");
        }
        ListedRule last = behind.orElse(rules.get(rules.size() - 1));
        String indent = edit.layout.dashIndent(last);
        String entry = edit.layout.entry(list, indent, last.node().isBlock(), wanted);
        edit.edits.insert(before.lineEnd(before.at(last.node().to())), before.lineEnd() + indent + "- " + entry);
        return edit.proved(null, list.key(), last.position() + 1, wanted);
    }

    /** The file without a rule; comments above it stay. */
    public static byte[] removed(RulesText before, ListedRule rule) throws UnsafeEditException {
        RuleEdit edit = new RuleEdit(before);
        edit.layout.dashIndent(rule);
        YamlNode list = before.list(rule.list()).orElseThrow().node();
        if (list.list().size() == 1) {
            edit.edits.replace(before.at(list.from()), before.at(list.to()), "[]");
        } else {
            edit.edits.removeLines(before, rule.node());
        }
        return edit.proved(rule, rule.list(), -1, null);
    }

    /** The new bytes, when they say what is wanted and else what the old ones said. */
    private byte[] proved(ListedRule old, String list, int position, WrittenRule wanted) throws UnsafeEditException {
        byte[] made = before.bytes(edits.made());
        try {
            RulesText after = RulesText.of(made);
            ListedRule fresh =
                    position < 0 ? null : after.list(list).orElseThrow().rules().get(position);
            if (after.saysWithout(fresh).equals(before.saysWithout(old))
                    && (fresh == null || shown(fresh.written()).equals(shown(wanted)))) {
                return made;
            }
        } catch (RefusedRulesException | NoSuchElementException | IndexOutOfBoundsException e) {
            throw new UnsafeEditException("the file could not be read afterwards");
        }
        throw new UnsafeEditException("something else would have changed, too");
    }

    private static WrittenRule shown(WrittenRule rule) {
        return new WrittenRule(
                rule.weight(), rule.find().stream().map(DisplayText::line).toList());
    }
}
