package se.omvarld.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import se.omvarld.source.document.ReadingDeadline;

/**
 * Finds a page's list of items: among all groups of elements that repeat (same tag and class under the same kind of
 * parent) the one whose members look most like announcements, with a linked heading, a date and a lead.
 */
final class ListFinder {

    /** Deeper and larger than any list seen; a bound on the work that a hostile page can cause. */
    private static final int HIGHEST = 40;

    private static final int MOST_LINKS_IN_A_BLOCK = 25;
    private static final int MOST_LINKS = 5000;
    private static final int JUDGED = 40;

    /** An announcement on its own must have a heading and a date. */
    private static final int ENOUGH_ALONE = 6;

    private static final int LONG_TITLE = 25;

    private final String base;
    private final Map<Element, Integer> linksWithin = new HashMap<>();
    private final Set<Element> near = new HashSet<>();

    private ListFinder(String base) {
        this.base = base;
    }

    /** The list's blocks in the page's order; empty when nothing looks like a list. */
    static List<Element> in(Element root, String base) {
        ListFinder finder = new ListFinder(base);
        root.select("a[href]").stream().limit(MOST_LINKS).forEach(finder::count);
        return finder.best(finder.groups(root));
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

    private List<Element> best(Map<String, List<Element>> groups) {
        List<Element> best = List.of();
        int highest = 0;
        for (List<Element> group : groups.values()) {
            int score = score(group);
            if (score > highest || (score == highest && score > 0 && best.size() == 1)) {
                highest = score;
                best = group;
            }
        }
        return best;
    }

    private int score(List<Element> group) {
        int sum = 0;
        Set<String> links = new HashSet<>();
        for (Element block : group.subList(0, Math.min(group.size(), JUDGED))) {
            Teaser card = new Teaser(block, base, address -> true);
            if (!card.title().isBlank() && !card.link().isEmpty() && links.add(card.link())) {
                sum += score(card);
            }
        }
        boolean isList = links.size() > 1 ? sum >= 2 * links.size() : sum >= ENOUGH_ALONE;
        return isList ? sum * Math.max(1, group.size() / JUDGED) : 0;
    }

    private static int score(Teaser card) {
        return 1
                + (card.hasHeading() ? 2 : 0)
                + (card.date().isEmpty() ? 0 : 3)
                + (card.lead().isEmpty() ? 0 : 1)
                + (card.title().length() >= LONG_TITLE ? 1 : 0);
    }
}
