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

    /** Of how many elements one is asked how deep it lies: what the parser closes for its depth lies together. */
    private static final int DEPTH_ASKED = 16;

    /** What ends the name of a tag or an attribute, and what the parser does not expect in one, so that it copies what it has of it. */
    private static final String ENDS_OF_NAME = "\t\n\f\r />";

    private static final String ODD_IN_NAME = "<\"'=\0";

    /** Characters copied, a tenth of a second: as many as for a name of 77,000 odd signs, and far more than for real scripts. */
    private static final long MOST_COPIED = 3_000_000_000L;

    private final String text;
    private final boolean deepRefused;
    private int elements;
    private int attributes;

    private MarkupScan(String text, boolean deepRefused) {
        this.text = text;
        this.deepRefused = deepRefused;
    }

    /**
     * Parses a page within the bounds. Of long scripts only the beginning is in it, see {@link PageScript}; of linked data all.
     *
     * @throws ReadingLimitException when it nests deeper or holds more than any real page
     */
    public static Document html(String text, String address) {
        MarkupScan page = new MarkupScan(PageScript.shortenedIn(text), true);
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
        MarkupScan feed = new MarkupScan(text, false);
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
        refuseEndlessNames();
        int most = Math.min(MOST_ELEMENTS, TIMES_ADDED * pieces + ADDED);
        while (closed.hasNext()) {
            ReadingDeadline.check();
            Element element = closed.next();
            attributes += element.attributesSize();
            if (deepRefused && elements % DEPTH_ASKED == 0 && element.parents().size() > DEEPEST) {
                throw ReadingLimitException
                        .tooDeep(); // at once: with a depth that it has to keep the parser becomes slow
            }
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

    /** What is no name counts as well: in text and scripts hardly anything is so long without a space. */
    private void refuseEndlessNames() {
        long copied = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign > '>') {
                continue; // letters, above all
            }
            if (ENDS_OF_NAME.indexOf(sign) >= 0) {
                from = at + 1;
            } else if (ODD_IN_NAME.indexOf(sign) >= 0) {
                copied += at - from;
            }
            if (copied > MOST_COPIED) {
                throw ReadingLimitException.tooMuch();
            }
        }
    }

    /** Finding what surrounds an element would take a hostile page's depth times its size. */
    private static boolean isDeep(Document document) {
        NodeFilter tooDeep =
                (node, depth) -> depth > DEEPEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        return NodeTraversor.filter(tooDeep, document) == NodeFilter.FilterResult.STOP;
    }
}
