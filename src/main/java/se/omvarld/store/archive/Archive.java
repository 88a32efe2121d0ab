package se.omvarld.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.store.db.Store;

/** Counts over everything that was ever read. */
public final class Archive {
    private static final int BATCH = 2000;

    private final Store store;

    public Archive(Store store) {
        this.store = store;
    }

    /** How many items were first seen in a window, baseline left out. */
    public int seen(Instant from, Instant until) {
        return store.sql("select count(*) from items where baseline = 0 and first_seen >= ? and first_seen < ?")
                .params(Store.text(from), Store.text(until))
                .query(Integer.class)
                .single();
    }

    /** A link and a title of an item. */
    public record Seen(String link, String title) {}

    /** The newest items of a source. */
    public List<Seen> seenOf(String source, int most) {
        return store.sql("select link, title from items where source = ? order by dated desc limit ?")
                .params(source, most)
                .query((row, number) -> new Seen(row.getString("link"), row.getString("title")))
                .list();
    }

    /** The item with this canonical address. */
    public Optional<Item> item(String key) {
        return store.sql("select * from items where key = ?")
                .param(key)
                .query(Items::item)
                .optional();
    }

    /**
     * Items dated in a window, in the order of their dates, for whoever goes through the archive in batches. Undated baseline
     * is left out: it may be of any age.
     *
     * @param until no longer within
     * @param after the last item of the batch before; empty for the first batch
     */
    public List<Item> dated(Instant from, Instant until, Optional<Item> after, int limit) {
        String last = Store.text(after.map(Item::dated).orElse(from));
        return store.sql("select * from items where (baseline = 0 or published is not null) and dated < ?"
                        + " and (dated > ? or (dated = ? and key > ?)) order by dated, key limit ?")
                .params(Store.text(until), last, last, after.map(Item::key).orElse(""), limit)
                .query(Items::item)
                .list();
    }

    /** Whether an edition shows the item's story. */
    public boolean isFrozen(String key) {
        return new Items(store).isFrozen(key);
    }

    /** Every item, batch by batch in the order of the keys, never all in memory; each walk reads anew. */
    public Iterable<List<Item>> batches() {
        return () -> Stream.iterate(
                        batch(""),
                        batch -> !batch.isEmpty(),
                        batch -> batch(batch.get(batch.size() - 1).key()))
                .iterator();
    }

    private List<Item> batch(String after) {
        return store.sql("select * from items where key > ? order by key limit ?")
                .params(after, BATCH)
                .query(Items::item)
                .list();
    }

    /** When the oldest item was first seen; empty for an empty archive. */
    public Optional<Instant> since() {
        return Store.moment(store.sql("select min(first_seen) from items")
                .query(String.class)
                .optional()
                .orElse(null));
    }

    public int items() {
        return store.sql("select count(*) from items").query(Integer.class).single();
    }

    public int picked() {
        return store.sql("select count(*) from verdicts where level <> 'NONE'")
                .query(Integer.class)
                .single();
    }
}
