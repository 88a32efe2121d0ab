package se.omvarld.source.document;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The tree of HTML or XML from outside. It is bounded before and while it is built, in depth and in the number of its parts: ten
 * megabytes of small elements would unfold to a gigabyte, and a depth without end makes each further element slower.
 */
public final class MarkupScan {
    /** Tags, comments and the like. A text that shows markup counts as well, so this is generous: ten times the largest page known. */
    public static final int MOST_PIECES = 400_000;

    static final int MOST_ELEMENTS = 150_000;
    static final int MOST_ATTRIBUTES = 300_000;

    /** Each is known to all elements within. */
    public static final int MOST_NAMESPACES = 3_000;

    static final int DEEPEST = 500;

    /** What misplaced tags make the parser add: tables without bodies, bold text that is not closed. */
    private static final int ADDED = 1_000;

    private static final int TIMES_ADDED = 3;

    private final String text;
    private int elements;
    private int attributes;

    private MarkupScan(String text) {
        this.text = text;
    }

    /**
     * Parses a page within the bounds.
     *
     * @throws ReadingLimitException when it nests deeper or holds more than any real page
     */
    public static Document html(String text, String address) {
        MarkupScan page = new MarkupScan(text);
        StreamParser parser = page.parser(Parser.htmlParser(), address);
        boolean whole = page.read(parser.iterator());
        if (isDeep(parser.document())) {
            throw ReadingLimitException.tooDeep();
        }
        return orRefused(parser, whole);
    }

    /**
     * What nests deeper than any real feed comes to stand beside what it lies in: the entries of a feed lie high up.
     *
     * @throws ReadingLimitException when it holds more than any real feed
     */
    public static Document xml(String text, String address) {
        MarkupScan feed = new MarkupScan(text);
        StreamParser parser = feed.parser(Parser.xmlParser(), address);
        return orRefused(parser, feed.read(parser.iterator()));
    }

    /** It closes what lies deeper than any real document, so that it stays fast. */
    private StreamParser parser(Parser parser, String address) {
        return new StreamParser(parser.setMaxDepth(DEEPEST + 10)).parse(text, address);
    }

    private static Document orRefused(StreamParser parser, boolean whole) {
        if (!whole) {
            throw ReadingLimitException.tooMuch();
        }
        return parser.document();
    }

    /** Whether all could be read; the tree holds what was. */
    private boolean read(Iterator<Element> closed) {
        int pieces = refuseMoreThan(MOST_PIECES, "<");
        refuseMoreThan(MOST_NAMESPACES, "xmlns:");
        int most = Math.min(MOST_ELEMENTS, TIMES_ADDED * pieces + ADDED);
        while (closed.hasNext()) {
            ReadingDeadline.check();
            attributes += closed.next().attributesSize();
            if (++elements > most || attributes > MOST_ATTRIBUTES) {
                return false;
            }
        }
        return true;
    }

    private int refuseMoreThan(int most, String piece) {
        int count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length())) {
            if (++count > most) {
                throw ReadingLimitException.tooMuch();
            }
        }
        return count;
    }

    /** Finding what surrounds an element would take a hostile page's depth times its size. */
    private static boolean isDeep(Document document) {
        NodeFilter tooDeep =
                (node, depth) -> depth > DEEPEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        return NodeTraversor.filter(tooDeep, document) == NodeFilter.FilterResult.STOP;
    }
}
