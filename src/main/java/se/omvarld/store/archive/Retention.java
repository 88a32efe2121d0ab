package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreSpace;
import se.omvarld.store.health.RobotsCache;

/**
 * Removes what has been kept long enough, in small transactions. Published reports, labels, the states of sources and the
 * record of editions and deliveries stay.
 */
public final class Retention {
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
        int editions = mailsBefore().map(new EditionRetention(store)::remove).orElse(0);
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
}
