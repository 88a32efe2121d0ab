package se.omvarld.rules.edit;

import java.util.List;

/** How rules are written in the file: their quotes, indents and lines, like those around them. */
record RuleLayout(RulesText text) {
    private static final int WIDEST = 150;

    /** A rule as it stands behind its dash. */
    String entry(RuleList list, String indent, boolean inLines, WrittenRule wanted) {
        String weight = list.weightField() + ": " + wanted.weight();
        if (!inLines) {
            return "{" + weight + ", find: [" + String.join(", ", quoted(wanted.find())) + "]}";
        }
        String find = indent + "  find: [";
        return weight + text.lineEnd() + find + wrapped(wanted.find(), find.length(), find.length(), "") + "]";
    }

    /**
     * Words with commas between them, in lines that do not get too wide.
     *
     * @param column where they begin
     * @param indent where they go on in the next line
     * @param gap what stands before the first one; empty for nothing
     */
    String wrapped(List<String> words, int column, int indent, String gap) {
        StringBuilder written = new StringBuilder();
        int at = column;
        for (int i = 0; i < words.size(); i++) {
            String word = quoted(words.get(i));
            if (i > 0 || !gap.isEmpty()) {
                boolean wide = at + word.length() > WIDEST;
                String between = wide ? text.lineEnd() + " ".repeat(indent) : i == 0 ? "" : " ";
                written.append(i == 0 ? "" : ",").append(between);
                at = wide ? indent : at + 2;
            }
            written.append(word);
            at += word.length();
        }
        return written.toString();
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(RuleLayout::quoted).toList();
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    /** The blanks at the beginning of a line. */
    String indent(int lineStart) {
        int end = lineStart;
        while (end < text.text().length() && text.text().charAt(end) == ' ') {
            end++;
        }
        return text.text().substring(lineStart, end);
    }

    /** What stands before the dash of a rule. */
    String dashIndent(ListedRule rule) throws UnsafeEditException {
        int start = text.lineStart(text.at(rule.node().from()));
        String head = text.text().substring(start, text.at(rule.node().from()));
        if (!head.matches(" *- +")) {
            throw new UnsafeEditException("the rule does not begin a line with a dash");
        }
        return indent(start);
    }
}
