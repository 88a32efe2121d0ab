package se.omvarld.source.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.source.document.ReadingDeadline;
import se.omvarld.source.page.teaser.ElementNames;
import se.omvarld.source.page.teaser.Teaser;
import se.omvarld.source.page.teaser.TeaserLink;

/**
 * Finds a page's list of items: among all groups of elements that repeat (same tag and class under the same kind of
 * parent) the one whose members look most like announcements, with a linked heading, a date and a lead.
 */
final class ListFinder {

    /** Deeper and larger than any list seen; a bound on the work that a hostile page can cause. */
    private static final int HIGHEST = 40;

    private static final int MOST_LINKS_IN_A_BLOCK = 25;
    private static final int MOST_LINKS = 5000;

    private static final int MOST_COLUMNS = 4;
    private static final int MOST_BESIDE = 10;

    /** Announcements within what looks like a single one. */
    private static final int FEWEST_IN_ONE = 3;

    private static final Pattern ADVERT =
            ElementNames.words("annons\\w*|advert\\w*|ads?|sponsor\\w*|reklam|native-ad|promoted");
    private static final Pattern SAYS_ADVERT = Pattern.compile(
            "(?iU)(?:annons(?: ?från .*|:.*)?|sponsrat(?: innehåll)?|advertisement|sponsored(?: content)?|reklam)");

    private final String base;
    private final Instant now;
    private final Map<Element, Integer> linksWithin = new HashMap<>();
    private final Set<Element> near = new HashSet<>();

    private ListFinder(String base, Instant now) {
        this.base = base;
        this.now = now;
    }

    /** The list's blocks in the page's order; empty when nothing looks like a list. */
    static List<Element> in(Element root, String base, Instant now) {
        ListFinder finder = new ListFinder(base, now);
        root.select("a[href]").stream().limit(MOST_LINKS).forEach(finder::count);
        return finder.best(finder.groups(root)).stream()
                .filter(block -> !isAdvert(block))
                .toList();
    }

    private void count(Element link) {
        ReadingDeadline.check();
        int height = 0;
        for (Element holder = link; holder != null; holder = holder.parent()) {
            linksWithin.merge(holder, 1, Integer::sum);
            if (height++ < HIGHEST) {
                near.add(holder);
            }
        }
    }

    private Map<String, List<Element>> groups(Element root) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        root.stream()
                .filter(element -> near.contains(element) && linksWithin.get(element) <= MOST_LINKS_IN_A_BLOCK)
                .filter(element -> element.parent() != null)
                .forEach(element -> groups.computeIfAbsent(kind(element), k -> new ArrayList<>())
                        .add(element));
        return groups;
    }

    private static String kind(Element element) {
        return element.normalName().equals("article") ? "article" : look(element.parent()) + ">" + look(element);
    }

    private static String look(Element element) {
        return element.normalName()
                + element.classNames().stream()
                        .findFirst()
                        .map(name -> "." + name)
                        .orElse("");
    }

    private record Scored(List<Element> blocks, int score) {

        /**
         * Whether these are announcements, all within one of some blocks that only look like announcements: the page's
         * columns, each with a heading over its list.
         */
        boolean isListWithinOneOf(List<Element> columns) {
            Optional<Element> column =
                    columns.stream().filter(blocks.get(0).parents()::contains).findFirst();
            return column.isPresent()
                    && blocks.size() >= (columns.size() == 1 ? FEWEST_IN_ONE : columns.size())
                    && (columns.size() == 1 || isHeaded(column.get()))
                    && blocks.stream().allMatch(block -> block.parents().contains(column.get()));
        }

        private static boolean isHeaded(Element column) {
            Element heading = column.selectFirst(Teaser.HEADING);
            return heading != null
                    && heading.selectFirst(TeaserLink.LINK) == null
                    && heading.closest(TeaserLink.LINK) == null;
        }
    }

    private List<Element> best(Map<String, List<Element>> groups) {
        List<Scored> scored = groups.values().stream()
                .map(group -> new Scored(group, ListScore.of(group, base, now)))
                .filter(group -> group.score > 0)
                .toList();
        List<Element> best = highest(scored.stream());
        if (best.size() > MOST_COLUMNS || best.isEmpty()) {
            return best;
        }
        List<Element> within = highest(scored.stream().filter(group -> group.isListWithinOneOf(best)));
        return within.isEmpty() ? best : within;
    }

    /** The first of those with the highest score; several blocks before a single one. */
    private static List<Element> highest(Stream<Scored> groups) {
        return groups.max(Comparator.comparing(Scored::score).thenComparing(group -> group.blocks.size() > 1))
                .map(Scored::blocks)
                .orElse(List.of());
    }

    /** What stands beside a heading that is a block by itself is about it, too. */
    private static boolean isAdvert(Element heading) {
        Element holder = heading.parent();
        boolean alone = holder != null
                && heading.is(Teaser.HEADING)
                && holder.childrenSize() <= MOST_BESIDE
                && holder.select(Teaser.HEADING).size() == 1;
        return saysAdvert(alone ? holder : heading);
    }

    private static boolean saysAdvert(Element block) {
        return ElementNames.hold(block, ADVERT)
                || block.getAllElements().stream()
                        .anyMatch(part -> part.ownText().length() < 60
                                && SAYS_ADVERT.matcher(part.ownText().strip()).matches());
    }
}
