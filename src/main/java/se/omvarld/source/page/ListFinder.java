package se.omvarld.source.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.omvarld.item.date.DateParser;
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

    /** What the names of a list and of what holds it say it is. */
    private static final Pattern NEWS = ElementNames.words(
            "\\w*nyhet\\w*|\\w*news(?!letter)\\w*|pressmed\\w*|pressrel\\w*|aktuellt|artik\\w*|articles?");

    private static final Pattern NO_NEWS = ElementNames.words(
            "\\w*kalender\\w*|calendar\\w*|evenemang\\w*|events?|\\w*shortcuts?|genvag\\w*"
                    + "|quick-?\\w*|most-?read|mest-?last|popular\\w*|related|relaterat|share|social|footer|facets?|filters?|pagination|promo\\w*");

    private static final Pattern ADVERT =
            ElementNames.words("annons\\w*|advert\\w*|ads?|sponsor\\w*|reklam|native-ad|promoted");
    private static final Pattern SAYS_ADVERT = Pattern.compile(
            "(?iU)(?:annons(?: ?från .*|:.*)?|sponsrat(?: innehåll)?|advertisement|sponsored(?: content)?|reklam)");
    private static final int NAMED_BY = 4;
    private static final Duration AHEAD = Duration.ofHours(24);

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
        int dated = 0;
        int ahead = 0;
        Set<String> links = new HashSet<>();
        for (Element block : group.subList(0, Math.min(group.size(), JUDGED))) {
            Teaser card = new Teaser(block, base, address -> true, now);
            String title = card.title();
            if (!title.isBlank() && !TitleText.isEmpty(title) && !card.link().isEmpty() && links.add(card.link())) {
                Optional<Instant> date = DateParser.parse(card.date());
                boolean future =
                        date.filter(day -> day.isAfter(now.plus(AHEAD))).isPresent();
                ahead += future ? 1 : 0;
                dated += date.isPresent() && !future ? 1 : 0;
                sum += score(card, title) + (date.isPresent() && !future ? 3 : 0);
            }
        }
        boolean isList = links.size() > 1 ? sum >= 2 * links.size() : sum >= ENOUGH_ALONE;
        int many = sum * Math.max(1, group.size() / JUDGED);
        if (!isList) {
            return 0;
        }
        return 2 * ahead > links.size() ? 1 : weighed(many, 2 * dated >= links.size(), group.get(0));
    }

    /** News are dated; what is called a calendar or a box of shortcuts is something else. A list of days to come is a last resort. */
    private static int weighed(int sum, boolean dated, Element block) {
        boolean news = false;
        boolean other = false;
        Element holder = block;
        for (int i = 0; i < NAMED_BY && holder != null && !holder.is("body,html,main"); i++) {
            news |= ElementNames.hold(holder, NEWS);
            other |= ElementNames.hold(holder, NO_NEWS);
            holder = holder.parent();
        }
        int whole = 4 * (dated ? 2 * sum : sum);
        return Math.max(1, (news && !other ? whole * 3 / 2 : whole) / (other && !news ? 3 : 1));
    }

    private static int score(Teaser card, String title) {
        return 1
                + (card.hasHeading() ? 2 : 0)
                + (card.lead().isEmpty() ? 0 : 1)
                + (title.length() >= LONG_TITLE ? 1 : 0);
    }

    private static boolean isAdvert(Element block) {
        return ElementNames.hold(block, ADVERT)
                || block.getAllElements().stream()
                        .anyMatch(part -> part.ownText().length() < 60
                                && SAYS_ADVERT.matcher(part.ownText().strip()).matches());
    }
}
