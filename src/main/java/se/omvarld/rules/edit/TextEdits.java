package se.omvarld.rules.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.omvarld.yaml.YamlNode;

/** Changes at places of a text, made all at once, so that each place is that of the text before. */
final class TextEdits {
    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int to, String instead) {}

    TextEdits(String text) {
        this.text = text;
    }

    void insert(int at, String added) {
        edits.add(new Edit(at, at, added));
    }

    void replace(int from, int to, String instead) {
        edits.add(new Edit(from, to, instead));
    }

    /** Takes away the lines of a list's element, but no comment around them. */
    void removeLines(RulesText before, YamlNode node) {
        int start = before.lineStart(before.at(node.from()));
        int end = before.lineEnd(before.at(node.to()));
        boolean ends = end == before.text().length();
        replace(
                ends ? Math.max(0, start - before.lineEnd().length()) : start,
                ends ? end : end + before.lineEnd().length(),
                "");
    }

    /** The changed text; of changes at one place, what is added stands before what is taken away. */
    String made() {
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            made.append(text, at, edit.from()).append(edit.instead());
            at = edit.to();
        }
        return made.append(text, at, text.length()).toString();
    }
}
