package se.omvarld.edition.word.paragraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that content controls and bookmarks give to text. A name without text that is seen names nothing: when all of a
 * heading was deleted with changes tracked, its control and bookmark are still there, and Word joins what is left of the
 * paragraph to the next one.
 */
final class WordNames {
    private static final int MOST = 10_000;
    private final Deque<Control> controls = new ArrayDeque<>();
    private final Map<String, Bookmark> bookmarks = new LinkedHashMap<>();

    void openControl() {
        controls.push(new Control());
    }

    void closeControl() {
        controls.poll();
    }

    void tag(String name) {
        if (!controls.isEmpty()) {
            controls.peek().tag = name;
        }
    }

    /** Whether the innermost control shows what Word writes into an empty one. */
    void placeholder(boolean shown) {
        if (!controls.isEmpty()) {
            controls.peek().placeholder = shown;
        }
    }

    /** What the innermost control is a block of, as {@code Table of Contents}. */
    void gallery(String name) {
        if (!controls.isEmpty()) {
            controls.peek().contents = name.equalsIgnoreCase("Table of Contents");
        }
    }

    boolean isContents() {
        return controls.stream().anyMatch(control -> control.contents);
    }

    boolean isPlaceholder() {
        return !controls.isEmpty() && controls.peek().placeholder;
    }

    void openBookmark(String id, String name) {
        if (bookmarks.size() < MOST) {
            bookmarks.put(id, new Bookmark(name));
        }
    }

    void closeBookmark(String id) {
        bookmarks.remove(id);
    }

    /** The names of text that is seen here; each is told once. */
    List<String> seen() {
        List<String> names = new ArrayList<>();
        for (Control control : controls) {
            if (!control.tag.isEmpty()) {
                names.add(control.tag);
                control.tag = "";
            }
        }
        bookmarks.values().forEach(bookmark -> names.add(bookmark.name));
        bookmarks.clear();
        return names;
    }

    /** Here something was deleted. */
    void deleted() {
        bookmarks.values().forEach(bookmark -> bookmark.cut = true);
    }

    /** A paragraph ends. A bookmark in an empty one may belong to the next, as when someone made room above a heading. */
    void endParagraph(boolean deleted) {
        if (deleted) {
            bookmarks.clear();
        } else {
            bookmarks.values().removeIf(bookmark -> bookmark.cut);
        }
    }

    private static final class Control {
        private String tag = "";
        private boolean placeholder;
        private boolean contents;
    }

    private static final class Bookmark {
        private final String name;
        private boolean cut;

        private Bookmark(String name) {
            this.name = name;
        }
    }
}
