package se.omvarld.store.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.db.Store;

/** No poll is made twice for the same moment: what a node was about to do when it stood still, others have done meanwhile. */
public final class PollOnce {
    /** A poll that has come so far in less has not stood still: nobody takes a node for dead so soon. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** Only a schedule asks again within it: what was begun may still wait for its host, or to be kept. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final Store store;
    private final Clock clock;
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();

    public PollOnce(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The report on a source whose poll was made already: since it was due, by a node that took the work of another over (and this
     * is the other, awake again) or since the schedule gives it out twice; or by the schedule, which is not asking now. Null when
     * it is to be made.
     *
     * @param due the moment of the schedule; null when no schedule asks
     */
    public PollReport made(Source source, Date due) {
        return due == null ? underWay(source) : polledSince(source, due.toInstant());
    }

    private PollReport underWay(Source source) {
        Instant now = clock.instant();
        Instant last = begun.getOrDefault(source.id(), Instant.MIN);
        return last.isBefore(now) && last.isAfter(now.minus(UNDER_WAY))
                ? skipped(source, 0, "a poll of it was begun at " + last)
                : null;
    }

    /** After the clock was set back there are later polls, which count for nothing. */
    private PollReport polledSince(Source source, Instant due) {
        return store.sql("select http, last_poll from sources where id = ? and last_poll >= ? and last_poll < ?")
                .params(source.id(), Store.text(due), Store.text(clock.instant()))
                .query((row, number) ->
                        skipped(source, row.getInt("http"), "polled already, at " + row.getString("last_poll")))
                .optional()
                .orElse(null);
    }

    private static PollReport skipped(Source source, int http, String message) {
        return PollReport.notAsked(source.id(), PollReport.State.SKIPPED, http, message);
    }

    /**
     * A poll begins.
     *
     * @param fired when the schedule gave it to this node; null when no schedule asks
     * @return when it began
     */
    public Instant begun(Source source, Date fired) {
        begun.put(source.id(), clock.instant());
        return fired == null ? clock.instant() : fired.toInstant();
    }

    /**
     * Whether a poll that waited or stood still, and has not asked yet, is somebody else's by now: the source was polled
     * meanwhile, or the shared schedule took this node for dead and gave the poll to another.
     *
     * @param begun when it was begun; null for a request that is no poll of a source
     * @param lease by which the schedule knows it; null when no schedule asks
     */
    public boolean isTaken(Poll poll, Instant begun, String lease) {
        Instant now = clock.instant();
        return begun != null
                && now.isAfter(begun.plus(AT_ONCE))
                && (polledSince(poll.source(), begun) != null || (lease != null && store.isShared() && !holds(lease)));
    }

    /** Quartz takes the leases of a node away that it takes for dead, before it gives them to another. */
    private boolean holds(String lease) {
        return store.sql("select count(*) from qrtz_fired_triggers where entry_id = ?")
                        .param(lease)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
