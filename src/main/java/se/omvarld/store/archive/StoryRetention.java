package se.omvarld.store.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceHealths;

/** Removes stories from the archive as wholes, with their items, verdicts and traces. */
final class StoryRetention {
    /** So many stories a transaction, so that a poll never waits long. */
    private static final int BATCH = 100;

    /** An old story whose last item came lately is not old; what an unsent edition shows stays until it is sent. */
    private static final String OLD = "select distinct i.story from items i where i.first_seen < :limit"
            + " and not exists (select 1 from items m where m.story = i.story"
            + " and (m.first_seen >= :limit or m.source in (:silent)))"
            + " and not exists (select 1 from edition_stories s join editions e on e.period = s.period"
            + " where s.story = i.story and (e.state <> 'SENT' or exists"
            + " (select 1 from deliveries d where d.period = e.period and d.state = 'PENDING'))) limit :most";

    /** Of a source that is polled but has shown nothing since long before, all is kept: it says what was usual. */
    private static final String SILENT = "select s.id from sources s where s.last_poll >= ?"
            + " and (select max(i.dated) from items i where i.source = s.id) < ?";

    private static final Duration STILL_POLLED = Duration.ofDays(31);

    private record Old(String key, long number, String title, String address, String name) {
        /** A name tells more than an address that later items may have too. */
        Stream<String> keys() {
            String base = address.isEmpty() ? key : address;
            boolean onlyAddress = key.equals(base) && !name.isEmpty();
            Stream<String> own = onlyAddress ? Stream.of() : Stream.of(key);
            return name.isEmpty() ? own : Stream.concat(own, Stream.of(base + " " + name, base + " " + title));
        }
    }

    private final Store store;
    private final ForgottenItems forgotten;
    private final Instant now;

    StoryRetention(Store store, Instant now) {
        this.store = store;
        this.now = now;
        this.forgotten = new ForgottenItems(store);
    }

    /** Removes those of which every item was first seen before a moment. Returns how many items that were. */
    int remove(Instant before) {
        Optional<Instant> shown = lastWindowEnd();
        if (shown.isEmpty()) {
            return 0;
        }
        Instant limit = shown.get().isBefore(before) ? shown.get() : before;
        List<String> silent = silent(limit);
        int removed = 0;
        int more = store.inTurn(() -> batch(limit, silent));
        while (more > 0) {
            removed += more;
            more = store.inTurn(() -> batch(limit, silent));
        }
        return removed;
    }

    private List<String> silent(Instant limit) {
        List<String> silent = new ArrayList<>(List.of("")); // a list must hold something
        silent.addAll(store.sql(SILENT)
                .params(
                        Store.text(now.minus(STILL_POLLED)),
                        Store.text(limit.plus(Duration.ofDays(SourceHealths.MEMORY_DAYS))))
                .query(String.class)
                .list());
        return silent;
    }

    /** What came after the last weekly edition's window is still to be shown, however long ago that was. */
    private Optional<Instant> lastWindowEnd() {
        return Store.moment(store.sql("select max(until_at) from editions where kind = 'WEEKLY' and state <> 'OPENED'")
                .query(String.class)
                .optional()
                .orElse(null));
    }

    private int batch(Instant limit, List<String> silent) {
        List<String> stories = store.sql(OLD)
                .param("limit", Store.text(limit))
                .param("silent", silent)
                .param("most", BATCH)
                .query(String.class)
                .list();
        if (stories.isEmpty()) {
            return 0;
        }
        List<Old> items = store.sql("select i.key, i.number, i.title, coalesce(n.address, '') as address,"
                        + " coalesce(n.name, '') as name from items i left join item_names n on n.item = i.number"
                        + " where i.story in (:stories)")
                .param("stories", stories)
                .query(Old.class)
                .list();
        items.forEach(this::remove);
        return items.size();
    }

    private void remove(Old item) {
        store.sql("delete from title_traces where item = ?")
                .param(item.number())
                .update();
        store.sql("delete from item_names where item = ?").param(item.number()).update();
        store.sql("delete from verdicts where item = ?").param(item.key()).update();
        store.sql("delete from items where key = ?").param(item.key()).update();
        item.keys().distinct().forEach(forgotten::add);
    }
}
