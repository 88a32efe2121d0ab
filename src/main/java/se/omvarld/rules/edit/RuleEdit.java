package se.omvarld.rules.edit;

import java.util.ArrayList;
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
    private static final int WIDEST = 150;

    private final RulesText before;
    private final TextEdits edits;

    private RuleEdit(RulesText before) {
        this.before = before;
        this.edits = new TextEdits(before.text());
    }

    /** The file with a rule saying something else; words that stay keep their place and their quotes. */
    public static byte[] changed(RulesText before, ListedRule rule, WrittenRule wanted) throws UnsafeEditException {
        RuleEdit edit = new RuleEdit(before);
        YamlNode weight = rule.weight();
        if (!weight.text().equals(wanted.weight())) {
            edit.edits.replace(before.at(weight.from()), before.at(weight.to()), wanted.weight());
        }
        edit.words(rule, wanted.find());
        return edit.proved(rule, rule.list(), rule.position(), wanted);
    }

    /** The file with one more rule in a list, at its end or behind one of its rules, written as those beside it are. */
    public static byte[] added(RulesText before, RuleList list, Optional<ListedRule> behind, WrittenRule wanted)
            throws UnsafeEditException {
        RuleEdit edit = new RuleEdit(before);
        List<ListedRule> rules = list.rules();
        if (rules.isEmpty()) {
            int key = before.lineStart(before.at(list.node().from()));
            String indent = " ".repeat(edit.indent(key).length() + 2);
            edit.edits.replace(
                    before.at(list.node().from()),
                    before.at(list.node().to()),
                    before.lineEnd() + indent + "- " + edit.entry(list, indent, false, wanted));
            return edit.proved(null, list.key(), 0, wanted);
        }
        if (!list.node().isBlock()) {
            throw new UnsafeEditException("the list stands in brackets");
        }
        ListedRule last = behind.orElse(rules.get(rules.size() - 1));
        String indent = edit.dashIndent(last);
        String entry = edit.entry(list, indent, last.node().isBlock(), wanted);
        edit.edits.insert(before.lineEnd(before.at(last.node().to())), before.lineEnd() + indent + "- " + entry);
        return edit.proved(null, list.key(), last.position() + 1, wanted);
    }

    /** The file without a rule; comments above it stay. */
    public static byte[] removed(RulesText before, ListedRule rule) throws UnsafeEditException {
        RuleEdit edit = new RuleEdit(before);
        edit.dashIndent(rule);
        YamlNode list = before.list(rule.list()).orElseThrow().node();
        if (list.list().size() == 1) {
            edit.edits.replace(before.at(list.from()), before.at(list.to()), "[]");
        } else {
            edit.removeLines(rule.node());
        }
        return edit.proved(rule, rule.list(), -1, null);
    }

    private void words(ListedRule rule, List<String> wanted) {
        List<YamlNode> nodes = rule.expressions();
        List<String> shown =
                rule.written().find().stream().map(DisplayText::line).toList();
        int[] from =
                CommonOrder.of(shown, wanted.stream().map(DisplayText::line).toList());
        List<Integer> kept = new ArrayList<>();
        for (int place : from) {
            if (place >= 0) {
                kept.add(place);
            }
        }
        if (kept.size() == nodes.size() && kept.size() == wanted.size()) {
            return;
        }
        if (rule.find().isText() || (kept.isEmpty() && !rule.find().isBlock())) {
            whole(rule.find(), wanted);
        } else if (rule.find().isBlock()) {
            lines(nodes, kept, from, wanted);
        } else {
            inBrackets(nodes, kept, from, wanted);
        }
    }

    private void whole(YamlNode find, List<String> wanted) {
        int start = before.at(find.from());
        int column = start - before.lineStart(start) + 1;
        edits.replace(start, before.at(find.to()), "[" + wrapped(wanted, column, column, "") + "]");
    }

    private void inBrackets(List<YamlNode> nodes, List<Integer> kept, int[] from, List<String> wanted) {
        for (int i = 0; i < nodes.size(); i++) {
            if (!kept.contains(i)) {
                boolean isLast = i > kept.get(kept.size() - 1);
                edits.replace(
                        before.at(isLast ? nodes.get(i - 1).to() : nodes.get(i).from()),
                        before.at(isLast ? nodes.get(i).to() : nodes.get(i + 1).from()),
                        "");
            }
        }
        int first = before.at(nodes.get(0).from());
        int column = first - before.lineStart(first);
        for (int j = 0; j < wanted.size(); j++) {
            List<String> group = news(from, wanted, j);
            if (!group.isEmpty() && j == 0) {
                edits.insert(before.at(nodes.get(kept.get(0)).from()), wrapped(group, column, column, "") + ", ");
            } else if (!group.isEmpty()) {
                int at = before.at(nodes.get(from[j - 1]).to());
                edits.insert(at, ", " + wrapped(group, at - before.lineStart(at) + 2, column, " "));
            }
            j += Math.max(0, group.size() - 1);
        }
    }

    private void lines(List<YamlNode> nodes, List<Integer> kept, int[] from, List<String> wanted) {
        int first = before.lineStart(before.at(nodes.get(0).from()));
        String indent = indent(first);
        for (int i = 0; i < nodes.size(); i++) {
            if (!kept.contains(i)) {
                removeLines(nodes.get(i));
            }
        }
        for (int j = 0; j < wanted.size(); j++) {
            if (from[j] < 0) {
                int place = j;
                while (place >= 0 && from[place] < 0) {
                    place--;
                }
                String line = indent + "- " + quoted(wanted.get(j));
                if (place < 0) {
                    edits.insert(first, line + before.lineEnd());
                } else {
                    edits.insert(before.lineEnd(before.at(nodes.get(from[place]).to())), before.lineEnd() + line);
                }
            }
        }
    }

    /** The new words that stand in a row from a place on. */
    private static List<String> news(int[] from, List<String> wanted, int start) {
        int end = start;
        while (end < from.length && from[end] < 0) {
            end++;
        }
        return wanted.subList(start, end);
    }

    /** Takes away the lines of a list's element, but no comment around them. */
    private void removeLines(YamlNode node) {
        int start = before.lineStart(before.at(node.from()));
        int end = before.lineEnd(before.at(node.to()));
        boolean ends = end == before.text().length();
        edits.replace(
                ends ? Math.max(0, start - before.lineEnd().length()) : start,
                ends ? end : end + before.lineEnd().length(),
                "");
    }

    private String entry(RuleList list, String indent, boolean inLines, WrittenRule wanted) {
        String weight = list.weightField() + ": " + wanted.weight();
        if (!inLines) {
            return "{" + weight + ", find: [" + String.join(", ", quoted(wanted.find())) + "]}";
        }
        String find = indent + "  find: [";
        return weight + before.lineEnd() + find + wrapped(wanted.find(), find.length(), find.length(), "") + "]";
    }

    /** @param column where it begins, and indent where it goes on in the next line */
    private String wrapped(List<String> words, int column, int indent, String gap) {
        StringBuilder written = new StringBuilder();
        int at = column;
        for (int i = 0; i < words.size(); i++) {
            String word = quoted(words.get(i));
            if (i > 0 || !gap.isEmpty()) {
                boolean wide = at + word.length() > WIDEST;
                String between = wide ? before.lineEnd() + " ".repeat(indent) : i == 0 ? "" : " ";
                written.append(i == 0 ? "" : ",").append(between);
                at = wide ? indent : at + 2;
            }
            written.append(word);
            at += word.length();
        }
        return written.toString();
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(RuleEdit::quoted).toList();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    private String indent(int lineStart) {
        int end = lineStart;
        while (end < before.text().length() && before.text().charAt(end) == ' ') {
            end++;
        }
        return before.text().substring(lineStart, end);
    }

    /** What stands before the dash of a rule. */
    private String dashIndent(ListedRule rule) throws UnsafeEditException {
        int start = before.lineStart(before.at(rule.node().from()));
        String head = before.text().substring(start, before.at(rule.node().from()));
        if (!head.matches(" *- +")) {
            throw new UnsafeEditException("the rule does not begin a line with a dash");
        }
        return indent(start);
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
