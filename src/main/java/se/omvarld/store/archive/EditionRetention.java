package se.omvarld.store.archive;

import java.time.Instant;
import java.util.List;
import se.omvarld.store.db.Store;

/** Removes what sent editions said, byte by byte; that they were made, sent and what they showed stays. */
final class EditionRetention {
    private static final String OLD = "select p.period from (select period from edition_parts union"
            + " select period from edition_choices) p join editions e on e.period = p.period"
            + " where e.state = 'SENT' and e.frozen_at < ? and not exists"
            + " (select 1 from deliveries d where d.period = e.period and d.state = 'PENDING')"
            + " and not exists (select 1 from deliveries d where d.period = e.period and d.created_at >= ?)";

    private final Store store;

    EditionRetention(Store store) {
        this.store = store;
    }

    /** Removes those frozen before a moment and sent to nobody since. Returns how many editions that were. */
    int remove(Instant before) {
        List<String> periods = store.sql(OLD)
                .params(Store.text(before), Store.text(before))
                .query(String.class)
                .list();
        periods.forEach(period -> store.inTransaction(() -> remove(period)));
        return periods.size();
    }

    private int remove(String period) {
        int removed = 0;
        for (String table : List.of("edition_choice_parts", "edition_choices", "edition_parts")) {
            removed += store.sql("delete from " + table + " where period = ?")
                    .param(period)
                    .update();
        }
        return removed;
    }
}
