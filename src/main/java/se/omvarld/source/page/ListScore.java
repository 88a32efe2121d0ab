package se.omvarld.source.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.page.teaser.ElementNames;
import se.omvarld.source.page.teaser.Teaser;

/** How much a group of blocks looks like a list of news: by its members' headings, days and leads, and by what it is called. */
final class ListScore {
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

    private static final int NAMED_BY = 4;
    private static final Duration AHEAD = Duration.ofHours(24);

    private ListScore() {}

    /** Nought when they are no list. */
    static int of(List<Element> group, String base, Instant now) {
        int sum = 0;
        int dated = 0;
        int ahead = 0;
        Set<String> links = new HashSet<>();
        for (Element block : group.subList(0, Math.min(group.size(), JUDGED))) {
            Teaser card = new Teaser(block, base, address -> true, now);
            if (card.isAnnouncement() && links.add(card.link())) {
                String date = card.date();
                boolean future = DateParser.parse(date)
                        .filter(day -> day.isAfter(now.plus(AHEAD)))
                        .isPresent();
                boolean past = !date.isEmpty() && !future;
                ahead += future ? 1 : 0;
                dated += past ? 1 : 0;
                sum += of(card) + (past ? 3 : 0);
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

    private static int of(Teaser card) {
        return 1
                + (card.hasHeading() ? 2 : 0)
                + (card.lead().isEmpty() ? 0 : 1)
                + (card.title().length() >= LONG_TITLE ? 1 : 0);
    }
}
