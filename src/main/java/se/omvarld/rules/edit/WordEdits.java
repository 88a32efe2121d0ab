package se.omvarld.rules.edit;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.item.text.DisplayText;
import se.omvarld.yaml.YamlNode;

/** The changes to the words of one rule, whether they stand in brackets, a line each, or alone. */
record WordEdits(RulesText before, RuleLayout layout, TextEdits edits) {

    /** Makes the words of a rule others; those that stay keep their place and their quotes. */
    void change(ListedRule rule, List<String> wanted) {
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
        edits.replace(start, before.at(find.to()), "[" + layout.wrapped(wanted, column, column, "") + "]");
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
                edits.insert(
                        before.at(nodes.get(kept.get(0)).from()), layout.wrapped(group, column, column, "") + ", ");
            } else if (!group.isEmpty()) {
                int at = before.at(nodes.get(from[j - 1]).to());
                edits.insert(at, ", " + layout.wrapped(group, at - before.lineStart(at) + 2, column, " "));
            }
            j += Math.max(0, group.size() - 1);
        }
    }

    private void lines(List<YamlNode> nodes, List<Integer> kept, int[] from, List<String> wanted) {
        int first = before.lineStart(before.at(nodes.get(0).from()));
        String indent = layout.indent(first);
        for (int i = 0; i < nodes.size(); i++) {
            if (!kept.contains(i)) {
                edits.removeLines(before, nodes.get(i));
            }
        }
        for (int j = 0; j < wanted.size(); j++) {
            if (from[j] < 0) {
                int place = j;
                while (place >= 0 && from[place] < 0) {
                    place--;
                }
                String line = indent + "- " + RuleLayout.quoted(wanted.get(j));
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
}
