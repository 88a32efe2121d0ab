package se.omvarld.store.found;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.db.Store;

/** Sites that no source reads though analysts bring items of them, and the sources that are proposed for them. */
public final class ProposedSites {
    private static final Duration NEXT_LOOK = Duration.ofDays(28);

    private final Store store;

    /**
     * One of them.
     *
     * @param site its host, without {@code www.}
     * @param mentions how many items of the last three months
     * @param proposal the id of the source that is proposed; empty for none
     */
    public record ProposedSite(String site, int mentions, String proposal) {}

    public ProposedSites(Store store) {
        this.store = store;
    }

    /** Notes how many items people have brought of a site. */
    public void mentioned(String site, int mentions, Instant now) {
        store.sql(
                        "insert into proposed_sites (site, mentions, last_mention) values (?, ?, ?) on conflict (site) do update set"
                                + " last_mention = case when excluded.mentions > proposed_sites.mentions then excluded.last_mention"
                                + " else proposed_sites.last_mention end, mentions = excluded.mentions")
                .params(site, mentions, Store.text(now))
                .update();
    }

    /** Whether a source may be looked for there now. */
    public boolean mayLook(String site, Instant now) {
        return store.sql("select site from proposed_sites where site = ? and next_look > ?")
                .params(site, Store.text(now))
                .query(String.class)
                .optional()
                .isEmpty();
    }

    /**
     * Notes a look at a site.
     *
     * @param proposal the id of the source that is proposed; empty for none
     */
    public void looked(String site, String proposal, String outcome, Instant now) {
        store.sql("update proposed_sites set next_look = ?, proposal = ?, outcome = ? where site = ?")
                .params(Store.text(now.plus(NEXT_LOOK)), proposal, DisplayText.line(outcome, 600), site)
                .update();
    }

    /** Those of which items were brought since a moment, the most mentioned first. */
    public List<ProposedSite> since(Instant moment) {
        return store.sql("select * from proposed_sites where last_mention >= ? order by mentions desc, site")
                .param(Store.text(moment))
                .query((row, number) ->
                        new ProposedSite(row.getString("site"), row.getInt("mentions"), row.getString("proposal")))
                .list();
    }

    /** Forgets a site: a source reads it now. */
    public void forget(String site) {
        store.sql("delete from proposed_sites where site = ?").param(site).update();
    }

    /** All of them. */
    public List<ProposedSite> all() {
        return since(Instant.EPOCH);
    }
}
