package se.omvarld.store.archive;

import java.time.Instant;
import java.util.List;
import se.omvarld.store.db.Store;

/**
 * Takes back what a source brought in error, as with a wrong selector. What an edition has shown stays. What is taken back is not
 * forgotten for good: the next poll may bring it anew, as it should be.
 */
public final class DroppedItems {
    private static final String OF =
            " from items i where i.source = :source and i.first_seen >= :since and i.first_seen < :until";
    private static final String SHOWN = " exists (select 1 from edition_stories e where e.story = i.story)";

    /**
     * An item that can be taken back.
     *
     * @param number within the archive
     */
    public record Candidate(String key, long number, String title, String firstSeen) {}

    private final Store store;
    private final String source;
    private final Instant since;
    private final Instant until;

    /**
     * @param since first seen at this moment or later
     * @param until and before this one
     */
    public DroppedItems(Store store, String source, Instant since, Instant until) {
        this.store = store;
        this.source = source;
        this.since = since;
        this.until = until;
    }

    /** What would be taken back, oldest first. */
    public List<Candidate> candidates() {
        return store.sql("select i.key, i.number, i.title, i.first_seen as firstSeen" + OF + " and not" + SHOWN
                        + " order by i.first_seen, i.number")
                .param("source", source)
                .param("since", Store.text(since))
                .param("until", Store.text(until))
                .query(Candidate.class)
                .list();
    }

    /** How many an edition has shown, which therefore stay. */
    public int shown() {
        return store.sql("select count(*)" + OF + " and" + SHOWN)
                .param("source", source)
                .param("since", Store.text(since))
                .param("until", Store.text(until))
                .query(Integer.class)
                .single();
    }

    /** Takes them back in one transaction, and has the source's address asked anew in whole. Returns how many that were. */
    public int remove() {
        return store.inTurn(() -> {
            List<Candidate> items = candidates();
            items.forEach(this::remove);
            store.sql("update sources set etag = '', last_modified = '' where id = ?")
                    .param(source)
                    .update();
            return items.size();
        });
    }

    private void remove(Candidate item) {
        for (String table : List.of("title_traces", "item_names")) {
            store.sql("delete from " + table + " where item = ?")
                    .param(item.number())
                    .update();
        }
        store.sql("delete from verdicts where item = ?").param(item.key()).update();
        store.sql("delete from items where key = ?").param(item.key()).update();
    }
}
