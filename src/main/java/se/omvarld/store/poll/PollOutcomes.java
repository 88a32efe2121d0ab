package se.omvarld.store.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;

/** Notes what a poll shows of its source's health. It is asked before the poll itself is noted. */
public final class PollOutcomes {
    /** Fewer say nothing: a page that shows only its latest item would miss one at every poll. */
    private static final int FEWEST_OF_A_GAP = 3;

    private final Store store;

    public PollOutcomes(Store store) {
        this.store = store;
    }

    /**
     * Notes a poll that read a document.
     *
     * @param before what was known of the source; empty at its first poll
     * @param unknown how many of its items were not known before
     */
    public void read(Poll poll, Optional<SourceState> before, int unknown, Instant now) {
        int shown = poll.items().size();
        boolean hasShown = before.filter(state -> state.health().shown() > 0).isPresent();
        String empty = shown == 0 && hasShown ? Store.text(now) : null;
        boolean isGap =
                unknown == shown && before.filter(state -> isGap(poll, state)).isPresent();
        String gap = isGap ? Store.text(now) : null;
        store.sql("update sources set unreadable = 0, moved_to = ?, shown = case when ? > 0 then ? else shown end,"
                        + " empty_since = case when ? > 0 then null else coalesce(empty_since, ?) end,"
                        + " gap_at = coalesce(?, gap_at) where id = ?")
                .params(
                        poll.movedTo(),
                        shown,
                        shown,
                        shown,
                        empty,
                        gap,
                        poll.source().id())
                .update();
    }

    /** Notes a poll that failed: unreadable are sources that answered unreadably since their failures began. */
    public void failed(Poll poll) {
        int unreadable = poll.unreadable() ? 1 : 0;
        store.sql("update sources set unreadable = case when failures = 0 or unreadable > ? then ? else unreadable end,"
                        + " refused = ? where id = ?")
                .params(
                        unreadable,
                        unreadable,
                        poll.isRefused() ? 1 : 0,
                        poll.source().id())
                .update();
    }

    /** Whether a full document of unknown items begins after the newest that was known. */
    private static boolean isGap(Poll poll, SourceState before) {
        int full = Math.max(FEWEST_OF_A_GAP, before.health().shown());
        return !poll.source().comesByMail() // each mail is a document of its own
                && before.newest().isPresent()
                && poll.items().size() >= full
                && poll.items().stream().allMatch(item -> item.published().isPresent())
                && poll.items().stream()
                        .map(Item::dated)
                        .min(Comparator.naturalOrder())
                        .filter(oldest -> oldest.isAfter(before.newest().get()))
                        .isPresent();
    }
}
