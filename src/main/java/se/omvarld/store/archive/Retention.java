package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreSpace;
import se.omvarld.store.poll.RobotsCache;

/**
 * Removes what has been kept long enough, in small transactions. Published reports, labels, the states of sources and the
 * record of editions and deliveries stay.
 */
public final class Retention {
    private static final String OLD_EDITIONS = "select p.period from (select period from edition_parts union"
            + " select period from edition_choices) p join editions e on e.period = p.period"
            + " where e.state = 'SENT' and e.frozen_at < ? and not exists"
            + " (select 1 from deliveries d where d.period = e.period and d.state = 'PENDING')"
            + " and not exists (select 1 from deliveries d where d.period = e.period and d.created_at >= ?)";

    private final Store store;
    private final int archiveMonths;
    private final int mailMonths;
    private final Clock clock;

    /**
     * @param archiveMonths how long items are kept after they were first seen; 0 for ever
     * @param mailMonths how long the rendered bytes of sent editions are kept; 0 for ever
     */
    public Retention(Store store, int archiveMonths, int mailMonths, Clock clock) {
        this.store = store;
        this.archiveMonths = archiveMonths;
        this.mailMonths = mailMonths;
        this.clock = clock;
    }

    /**
     * What was removed.
     *
     * @param freed bytes that the store's file became smaller by
     */
    public record Removed(int items, int editions, long freed) {
        public boolean isNothing() {
            return items == 0 && editions == 0 && freed == 0;
        }
    }

    /** Removes what is older than it is kept, a robots.txt after days, and gives the space back where that is worth the work. */
    public Removed run() {
        int items = limit(archiveMonths)
                .map(new StoryRetention(store, clock.instant())::remove)
                .orElse(0);
        limit(archiveMonths).ifPresent(this::removeChoices);
        int editions = mailsBefore().map(this::removeEditions).orElse(0);
        RobotsCache.removeOld(store, clock.instant());
        return new Removed(items, editions, new StoreSpace(store).giveBack());
    }

    /** Who chose what by answering digests is kept as long as the stories are. */
    private void removeChoices(Instant before) {
        store.inTurn(() -> {
            store.sql("delete from choices where reply in (select seq from choice_replies where read_at < ?)")
                    .param(Store.text(before))
                    .update();
            return store.sql("delete from choice_replies where read_at < ?")
                    .param(Store.text(before))
                    .update();
        });
    }

    /** Mails made before this moment are kept no longer; empty when they are kept for ever. */
    public Optional<Instant> mailsBefore() {
        return limit(mailMonths);
    }

    private Optional<Instant> limit(int months) {
        return months == 0
                ? Optional.empty()
                : Optional.of(ZonedDateTime.now(clock).minusMonths(months).toInstant());
    }

    /**
     * Removes what editions said, byte by byte, that were frozen before a moment and sent to nobody since; that they were made,
     * sent and what they showed stays. Returns how many that were.
     */
    private int removeEditions(Instant before) {
        List<String> periods = store.sql(OLD_EDITIONS)
                .params(Store.text(before), Store.text(before))
                .query(String.class)
                .list();
        periods.forEach(period -> store.inTransaction(() -> removeEdition(period)));
        return periods.size();
    }

    private int removeEdition(String period) {
        int removed = 0;
        for (String table : List.of("edition_choice_parts", "edition_choices", "edition_parts")) {
            removed += store.sql("delete from " + table + " where period = ?")
                    .param(period)
                    .update();
        }
        return removed;
    }
}
