package se.omvarld.source.page.teaser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** Where a page states the day of a block outside of it: in the element beside, in the {@code <dt>}, in the heading of its day. */
final class NearbyDate {
    /** Nothing but a day, without a word of what happened on it. */
    private static final Pattern DAY = Pattern.compile("(?iU)(?:\\p{L}+(?:dag|day)(?:en)?,? )?(?:den )?\\d.{0,30}"
            + "|i ?dag\\b.{0,30}|i ?går\\b.{0,30}|today.{0,30}|yesterday.{0,30}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}");

    private static final Evaluator HEADING = QueryParser.parse("h1,h2,h3,h4,h5,h6,[role=heading],dt,caption,summary");
    private static final Evaluator PAGE = QueryParser.parse("main,body,html");
    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private static final int LONGEST = 60;
    private static final int MOST_NODES = 60;
    private static final int FARTHEST = 60;
    private static final int NEAR = 3;
    private static final int HIGHEST = 3;

    private NearbyDate() {}

    /** Short texts that may be dates, the likeliest first; mostly one or none. */
    static List<String> texts(Element block) {
        List<String> texts = new ArrayList<>();
        Stream.of(words(block, false), words(block, true))
                .filter(DateText::mayBe)
                .forEach(texts::add);
        Element level = block;
        for (int i = 0; i <= HIGHEST && level != null && !isPage(level); i++) {
            if (i == 0 || level.nameIs("dd") || isOnly(level)) {
                beside(level).ifPresent(texts::add);
            }
            headingBefore(level).ifPresent(texts::add);
            level = level.parent();
        }
        return texts.isEmpty() ? texts : texts.subList(0, 1);
    }

    /** The text beside a link, up to the next element: {@code 2026-03-17 <a>…</a><br>}. */
    private static String words(Element block, boolean behind) {
        Node beside = behind ? block.nextSibling() : block.previousSibling();
        return block.nameIs("a")
                        && beside instanceof TextNode text
                        && text.text().length() <= LONGEST
                ? text.text().strip()
                : "";
    }

    private static boolean isPage(Element element) {
        return element.is(PAGE);
    }

    /** Whether an element stands for the block within: it is the only thing there. */
    private static boolean isOnly(Element level) {
        return level.childrenSize() == 1;
    }

    private static Optional<String> beside(Element block) {
        int before = distance(block, false);
        int after = distance(block, true);
        if (before == 0 && after == 0) {
            return Optional.empty();
        }
        boolean takeBefore =
                after == 0 || (before != 0 && (before < after || (before == after && beginsWithDate(block))));
        return Optional.of(text(at(block, takeBefore ? before : after, !takeBefore)));
    }

    private static boolean beginsWithDate(Element block) {
        Element first = block;
        for (int i = 0; i < FARTHEST && first.previousElementSibling() != null; i++) {
            first = first.previousElementSibling();
            if (first.normalName().equals(block.normalName())
                    && looksAlike(first, block)
                    && distance(first, false) == 0) {
                return false;
            }
        }
        return true;
    }

    private static Element at(Element block, int steps, boolean forward) {
        Element at = block;
        for (int i = 0; i < steps; i++) {
            at = forward ? at.nextElementSibling() : at.previousElementSibling();
        }
        return at;
    }

    /** Steps to a sibling that is a date, before the next one that leads anywhere; nought when there is none. */
    private static int distance(Element block, boolean forward) {
        Element at = block;
        for (int steps = 1; steps <= NEAR; steps++) {
            at = forward ? at.nextElementSibling() : at.previousElementSibling();
            boolean other = at == null || (at.normalName().equals(block.normalName()) && looksAlike(at, block));
            if (other || (forward && at.nameIs("dt")) || at.selectFirst(LINK) != null) {
                return 0;
            }
            if (!at.is(Teaser.HEADING) && isDate(at)) {
                return steps;
            }
        }
        return 0;
    }

    private static boolean looksAlike(Element one, Element other) {
        return one.className().equals(other.className());
    }

    /** The heading of a day, over this and what stands beside it; another heading in between is over something else. */
    private static Optional<String> headingBefore(Element level) {
        Element at = level.previousElementSibling();
        for (int i = 0; i < FARTHEST && at != null; i++) {
            boolean heading = at.is(HEADING);
            if ((heading || i == 0) && isDay(at)) {
                return Optional.of(text(at));
            }
            if (heading && at.selectFirst(LINK) == null) {
                return Optional.empty();
            }
            at = at.previousElementSibling();
        }
        return Optional.empty();
    }

    private static boolean isDay(Element element) {
        return isDate(element) && DAY.matcher(shortText(element, LONGEST)).matches();
    }

    private static boolean isDate(Element element) {
        String text = text(element);
        return !text.isEmpty() && text.length() <= LONGEST && DateText.mayBe(text);
    }

    private static String text(Element element) {
        String text = shortText(element, LONGEST);
        Element time = text.length() > LONGEST ? null : element.selectFirst("time[datetime]");
        return time == null ? text : time.attr("datetime");
    }

    /** An element's text, or a longer one that is cut; takes no longer when the element is large. */
    static String shortText(Element element, int longest) {
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        element.filter((Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(' ').append(words.text());
            }
            boolean enough = ++nodes[0] > MOST_NODES || text.length() > 3 * longest;
            return enough ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
