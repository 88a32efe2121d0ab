package se.omvarld.edition.word.paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.edition.wording.DocumentText;

/** A line of a paragraph while it is read. */
final class OpenLine {
    private final StringBuilder text = new StringBuilder();
    private final List<WordLink> links = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private String target = "";

    public void add(String more, String leadsTo) {
        if (!leadsTo.equals(target)) {
            closeLink();
            target = leadsTo;
        }
        text.append(more);
        shown.append(more);
    }

    /** A link that shows nothing is none. */
    private void closeLink() {
        if (!target.isEmpty() && !shown.toString().isBlank()) {
            links.add(new WordLink(shown.toString().strip(), target));
        }
        target = "";
        shown.setLength(0);
    }

    /** The line, when something is seen on it; the next one begins. */
    public Optional<WordLine> end(int longest) {
        closeLink();
        String clean = DocumentText.line(text.toString(), longest);
        Optional<WordLine> line =
                clean.isEmpty() ? Optional.empty() : Optional.of(new WordLine(clean, List.copyOf(links)));
        text.setLength(0);
        links.clear();
        return line;
    }
}
