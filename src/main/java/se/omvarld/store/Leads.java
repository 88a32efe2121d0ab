package se.omvarld.store;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.omvarld.item.Item;
import se.omvarld.rules.Area;
import se.omvarld.rules.RuleSet;
import se.omvarld.rules.Verdict;
import se.omvarld.source.Poll;
import se.omvarld.source.Source;

/**
 * Leads for items whose source gives none: the article's page is asked once an item, only for items that are picked or
 * that their title nearly picks, and no more than a few a host and poll.
 */
public final class Leads {
    /** An older item without a lead stays without. */
    private static final Duration REACH = Duration.ofDays(14);

    private static final int MOST_LOOKED_AT = 500;

    /** The share of an area's threshold from which a title nearly picks an item. */
    private static final double NEARLY = 0.5;

    private final Store store;
    private final Items items;
    private final Supplier<RuleSet> rules;
    private final Clock clock;
    private final int perPoll;

    /**
     * @param perPoll the most articles asked of one host in one poll; 0 for none
     */
    public Leads(Store store, Supplier<RuleSet> rules, Clock clock, int perPoll) {
        this.store = store;
        this.items = new Items(store);
        this.rules = rules;
        this.clock = clock;
        this.perPoll = perPoll;
    }

    /** The items of a source whose articles are to be asked now, those with the highest scores first. */
    public List<Item> wanted(String source) {
        Map<String, Integer> asked = new HashMap<>();
        List<Item> wanted = new ArrayList<>();
        for (JudgedItem candidate : perPoll == 0 ? List.<JudgedItem>of() : unasked(source)) {
            boolean worth = !candidate.item().hasLead() && isWorthAsking(candidate.verdict());
            if (worth && asked.merge(host(candidate.item()), 1, Integer::sum) <= perPoll) {
                wanted.add(candidate.item());
            }
        }
        return wanted;
    }

    private List<JudgedItem> unasked(String source) {
        return store.sql(
                        "select i.*, i.story as story_id, v.level as v_level, v.area as v_area, v.second_area as v_second,"
                                + " v.score as v_score, v.words as v_words, v.type as v_type, v.reason as v_reason"
                                + " from items i join verdicts v on v.item = i.key"
                                + " where i.source = ? and i.first_seen >= ? and i.lead_asked = '' and i.link <> ''"
                                + " and not exists (select 1 from edition_stories e where e.story = i.story)"
                                + " order by v.score desc, i.key limit ?")
                .params(source, Store.text(clock.instant().minus(REACH)), MOST_LOOKED_AT)
                .query(JudgedItem::read)
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
     */
    public void keep(Item item, Poll article) {
        String lead = article.items().stream().map(Item::lead).findFirst().orElse("");
        Item better = Item.isLead(lead, item.title()) && !isCommon(item, lead) ? item.withLead(lead) : item;
        Verdict verdict = rules.get().decide(better);
        store.inTransaction(() -> {
            Instant now = clock.instant();
            store.sql("update items set lead = ?, language = ?, lead_asked = ? where key = ?")
                    .params(better.lead(), better.origin().language(), Store.text(now), better.key())
                    .update();
            if (!items.isFrozen(better.key())) {
                items.judge(better.key(), verdict, rules.get().fingerprint());
            }
            return 1;
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
