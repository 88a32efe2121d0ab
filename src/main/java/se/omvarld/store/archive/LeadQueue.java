package se.omvarld.store.archive;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.robots.RobotsAuthority;
import se.omvarld.store.db.Store;

/**
 * Leads for items whose source gives none: the article's page is asked once an item, only for items that are picked or
 * that their title nearly picks, and no more than a few a host and round. Rounds are no part of
 * polls: a slow article holds up no source.
 */
public final class LeadQueue {
    /** An older item without a lead stays without. */
    private static final Duration REACH = Duration.ofDays(14);

    private static final Duration STILL_POLLED = Duration.ofDays(1);
    private static final int MOST_LOOKED_AT = 500;

    /** In one round: what a feed links to is its own choice, and each new site costs its robots.txt first. */
    private static final int MOST_NEW_SITES = 10;

    /** The share of an area's threshold from which a title nearly picks an item. */
    private static final double NEARLY = 0.5;

    private final Store store;
    private final Items items;
    private final Verdicts verdicts;
    private final Supplier<RuleSet> rules;
    private final Clock clock;
    private final int perRound;

    /**
     * @param perRound the most articles asked of one host in one round; 0 for none
     */
    public LeadQueue(Store store, Supplier<RuleSet> rules, Clock clock, int perRound) {
        this.store = store;
        this.items = new Items(store);
        this.verdicts = new Verdicts(store);
        this.rules = rules;
        this.clock = clock;
        this.perRound = perRound;
    }

    /** The items whose articles are to be asked now, those with the highest scores first. */
    public List<Item> wanted() {
        Map<String, Integer> asked = new HashMap<>();
        Set<String> newSites = new HashSet<>();
        Set<String> known = perRound == 0 ? Set.of() : knownSites();
        List<Item> wanted = new ArrayList<>();
        for (StoryMember candidate : perRound == 0 ? List.<StoryMember>of() : unasked()) {
            Item item = candidate.item();
            boolean worth = !item.hasLead() && !item.isOfWatchedPage() && isWorthAsking(candidate.verdict());
            if (worth && isInReach(item, known, newSites) && asked.merge(host(item), 1, Integer::sum) <= perRound) {
                wanted.add(item);
            }
        }
        return wanted;
    }

    /** Sites that are not known yet wait for a later round when there are many. */
    private static boolean isInReach(Item item, Set<String> known, Set<String> newSites) {
        String site = RobotsAuthority.of(item.link()).toString();
        return known.contains(site)
                || newSites.contains(site)
                || (newSites.size() < MOST_NEW_SITES && newSites.add(site));
    }

    private Set<String> knownSites() {
        return Set.copyOf(
                store.sql("select host from robots").query(String.class).list());
    }

    /** Not of sources that fail, or that are polled no more: their sites are left alone. */
    private List<StoryMember> unasked() {
        Instant now = clock.instant();
        return store.sql("select " + StoryMember.COLUMNS + " from items i join verdicts v on v.item = i.key"
                        + " join sources s on s.id = i.source and s.failing_since is null and s.last_poll >= ?"
                        + " where i.first_seen >= ? and i.lead_asked = '' and i.link <> ''"
                        + " and (length(i.lead) < ? or lower(i.lead) = lower(i.title))"
                        + " and not exists (" + Items.FROZEN + ")"
                        + " order by v.score desc, i.key limit ?")
                .params(Store.text(now.minus(STILL_POLLED)), Store.text(now.minus(REACH)))
                .params(Item.SHORTEST_LEAD, MOST_LOOKED_AT)
                .query(StoryMember::read)
                .list();
    }

    /** Not what the source's own filter keeps out though its score is high. */
    private boolean isWorthAsking(Verdict verdict) {
        double threshold = rules.get().areas().stream()
                .filter(area -> area.number() == verdict.area())
                .map(Area::threshold)
                .findFirst()
                .orElse(Double.MAX_VALUE);
        boolean nearly = verdict.score() >= threshold * NEARLY && verdict.score() < threshold;
        return verdict.picked() || nearly;
    }

    private static String host(Item item) {
        try {
            return String.valueOf(URI.create(item.link()).getHost());
        } catch (IllegalArgumentException e) {
            return item.link();
        }
    }

    /** A poll of one article. */
    public Poll begin(Item item) {
        Map<String, String> parameters = Map.of("publisher", item.origin().publisher(), "url", item.link());
        return new Poll(new Source(item.origin().source(), "article", parameters, "", 1), Poll.Known.NOTHING);
    }

    /**
     * Keeps the lead that an article gave, and judges the item again unless an edition has frozen it. Whatever came of it,
     * the article is not asked again.
     *
     * @return the item as it is now
     */
    public Item keep(Item item, Poll article) {
        String lead = article.items().stream().map(Item::lead).findFirst().orElse("");
        Item better = Item.isLead(lead, item.title()) && !isCommon(item, lead) ? item.withLead(lead) : item;
        RuleSet inForce = rules.get();
        Verdict verdict = inForce.decide(better);
        return store.inTransaction(() -> {
            Instant now = clock.instant();
            store.sql("update items set lead = ?, language = ?, lead_asked = ? where key = ?")
                    .params(better.lead(), better.origin().language(), Store.text(now), better.key())
                    .update();
            if (!items.isFrozen(better.key())) {
                verdicts.keep(List.of(new Verdicts.Judgement(better.key(), verdict)), inForce.fingerprint());
            }
            return better;
        });
    }

    /** A text that stands on several of the source's pages is about the site, not the article. */
    private boolean isCommon(Item item, String lead) {
        return store.sql("select count(*) from items where source = ? and lead = ? and key <> ?")
                        .params(item.origin().source(), lead, item.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
