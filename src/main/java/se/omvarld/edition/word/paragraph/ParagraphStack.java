package se.omvarld.edition.word.paragraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.omvarld.edition.text.UnreadableReportException;

/** The paragraphs of a document: those that have ended, and those that are open, since a text box stands within a paragraph. */
final class ParagraphStack {
    private static final int MOST = 50_000;

    private final List<WordParagraph> ended = new ArrayList<>();
    /** The innermost one first. */
    private final Deque<ParagraphReader> open = new ArrayDeque<>();

    /** Its mark was deleted, and the next one has not begun. */
    private Optional<ParagraphReader> waiting = Optional.empty();

    List<WordParagraph> ended() {
        return ended;
    }

    /** The innermost open one. */
    Optional<ParagraphReader> current() {
        return Optional.ofNullable(open.peek());
    }

    void start(WordStyles looks) {
        open.push(waiting.map(ParagraphReader::resumed).orElseGet(() -> new ParagraphReader(looks)));
        waiting = Optional.empty();
    }

    /** The innermost one ends. */
    void end() {
        ParagraphReader last = open.pop();
        if (last.isRunningOn()) {
            waiting = Optional.of(last);
        } else {
            add(last);
        }
    }

    /** Nothing follows that a paragraph without a mark could run on into. */
    void flush() {
        waiting.ifPresent(this::add);
        waiting = Optional.empty();
    }

    private void add(ParagraphReader last) {
        current().ifPresentOrElse(around -> around.box(last.all()), () -> ended.addAll(last.all()));
        if (ended.size() > MOST) {
            throw new UnreadableReportException("the Word document has more than " + MOST + " paragraphs");
        }
    }
}
