package se.omvarld.source.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import se.omvarld.source.document.ReadingDeadline;

/**
 * Closes what a feed leaves open within an entry, such as {@code <media:content url="…">}: else the entry's link, date and text
 * would lie within it.
 */
@SuppressWarnings("ReferenceEquality") // an element of a feed is that very one, not one that looks alike
final class OpenElements {
    /** What only an entry has; an element that holds one of these may have been left open. */
    private static final Set<String> OF_ENTRIES = Set.of(
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "issued",
            "modified",
            "title",
            "description",
            "summary",
            "content:encoded",
            "dc:date",
            "atom:link",
            "enclosure",
            "category");

    /** Looked at to find the first part of the entry in a child. */
    private static final int MOST_PARTS = 200;

    /** Each name is sought in the whole text once. */
    private static final int MOST_NAMES = 20;

    /** One left open within another. */
    private static final int DEEPEST = 20;

    private final String text;
    private final Map<String, Boolean> leftOpen = new HashMap<>();

    OpenElements(String text) {
        this.text = text;
    }

    /** Lets what lies in an element that was left open stand behind it. */
    void close(Element entry) {
        for (int round = 0; round < DEEPEST && closeChildren(entry); round++) {
            ReadingDeadline.check();
        }
    }

    private boolean closeChildren(Element entry) {
        boolean closed = false;
        for (Element child : entry.children()) {
            Optional<Element> part = child.childrenSize() == 0 || FeedNames.isEntry(child)
                    ? Optional.empty()
                    : partOf(entry, child).filter(found -> isLeftOpen(child.tagName()));
            if (part.isPresent()) {
                List<Node> behind = new ArrayList<>();
                for (Node node = part.get(); node != null; node = node.nextSibling()) {
                    behind.add(node);
                }
                entry.insertChildren(child.siblingIndex() + 1, behind);
                closed = true;
            }
        }
        return closed;
    }

    /** The first part of the entry that lies in a child, or in HTML in it that was left open as well. */
    private static Optional<Element> partOf(Element entry, Element child) {
        return child.stream()
                .limit(MOST_PARTS)
                .filter(part -> part != child && OF_ENTRIES.contains(FeedNames.within(entry, part)))
                .findFirst();
    }

    private boolean isLeftOpen(String name) {
        Boolean known = leftOpen.get(name);
        if (known == null && leftOpen.size() < MOST_NAMES) {
            known = opened(name) > count("</" + name);
            leftOpen.put(name, known);
        }
        return Boolean.TRUE.equals(known);
    }

    private int opened(String name) {
        int opened = 0;
        String tag = "<" + name;
        for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
            int next = at + tag.length();
            int end = text.indexOf('>', next);
            boolean whole = end >= 0 && !Character.isLetterOrDigit(text.charAt(next)) && text.charAt(next) != ':';
            opened += whole && text.charAt(end - 1) != '/' ? 1 : 0;
        }
        return opened;
    }

    private int count(String piece) {
        int count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            count++;
        }
        return count;
    }
}
