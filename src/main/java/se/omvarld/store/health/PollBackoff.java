package se.omvarld.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.fetch.RetryAfter;
import se.omvarld.store.db.Store;

/**
 * Leaves a source alone for a while when it keeps failing, or when it has asked for it. When the time is up, one poll shows
 * whether it is well again. And no poll is made twice: what a node was about to do when it stood still, others have done.
 */
public final class PollBackoff {
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DOUBLINGS = 7; // 15 minutes, doubled so often, are more than a day

    /** A poll that has come so far in less has not stood still: nobody takes a node for dead so soon. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** Only a schedule asks again within it: what was begun may still wait for its host, or to be kept. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A source that is left alone for a while.
     *
     * @param since when it was asked last
     */
    public record Wait(String source, Instant since, Instant until, String message) {
        /** For people, before what is wrong: {@code not asked since … until …; }. */
        public String line() {
            return "not asked since " + since + " until " + until + "; ";
        }
    }

    private final Store store;
    private final NetworkOutage outage;
    private final Clock clock;
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();

    public PollBackoff(Store store, Clock clock) {
        this.store = store;
        this.outage = new NetworkOutage(store, clock);
        this.clock = clock;
    }

    /** The sources that are left alone now, by id. */
    public Map<String, Wait> waits() {
        return store
                .sql("select id, last_poll, next_attempt, message from sources where next_attempt > ?")
                .param(Store.text(clock.instant()))
                .query((row, number) -> new Wait(
                        row.getString("id"),
                        Instant.parse(row.getString("last_poll")),
                        Instant.parse(row.getString("next_attempt")),
                        row.getString("message")))
                .list()
                .stream()
                .collect(Collectors.toMap(Wait::source, wait -> wait, (one, same) -> one, TreeMap::new));
    }

    /**
     * The report on a source that must not be asked yet, or has been since the poll was due: by a node that took the work of
     * another over, and this is the other, awake again, or the schedule gives it out twice. Null when it may be asked.
     *
     * @param due the moment of the schedule; null when no schedule asks
     */
    public PollReport waiting(Source source, Date due) {
        Instant now = clock.instant();
        Instant last = begun.getOrDefault(source.id(), Instant.MIN);
        if (due == null && last.isBefore(now) && last.isAfter(now.minus(UNDER_WAY))) {
            return report(source, "skipped", 0, "a poll of it was begun at " + last);
        }
        String text = Store.text(now);
        return report(source, "next_attempt", text, due == null ? text : Store.text(due.toInstant()));
    }

    /** The same when a person asks: only a wait that the source itself has asked for holds then. */
    public PollReport asked(Source source) {
        String now = Store.text(clock.instant());
        return report(source, "asked_until", now, now);
    }

    /**
     * @param until the column that says until when
     * @param due polls from then until now are the one that is asked for; after the clock was set back there are later ones
     */
    private PollReport report(Source source, String until, String now, String due) {
        return store.sql("select http, failures, message, last_poll, case when " + until + " > ? then " + until
                        + " end as until from sources where id = ? and (" + until
                        + " > ? or (last_poll >= ? and last_poll < ?))")
                .params(now, source.id(), now, due, now)
                .query((row, number) -> row.getString("until") == null
                        ? report(
                                source,
                                "skipped",
                                row.getInt("http"),
                                "polled already, at " + row.getString("last_poll"))
                        : report(
                                source,
                                "waiting",
                                row.getInt("http"),
                                sentence(row.getString("until"), row.getInt("failures"), row.getString("message"))))
                .optional()
                .orElse(null);
    }

    private static PollReport report(Source source, String state, int http, String message) {
        return new PollReport(source.id(), state, http, 0, 0, 0, 0, FailureCause.NONE, message, List.of());
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
                && (isPolled(poll.source().id(), begun, now) || (lease != null && store.isShared() && !holds(lease)));
    }

    private boolean isPolled(String source, Instant since, Instant now) {
        return store.sql("select count(*) from sources where id = ? and last_poll >= ? and last_poll < ?")
                        .params(source, Store.text(since), Store.text(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Quartz takes the leases of a node away that it takes for dead, before it gives them to another. */
    private boolean holds(String lease) {
        return store.sql("select count(*) from qrtz_fired_triggers where entry_id = ?")
                        .param(lease)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String sentence(String until, int failures, String message) {
        return "waiting until " + TIME.format(Instant.parse(until).atZone(clock.getZone())) + " after " + failures
                + (failures == 1 ? " failure; " : " failures; ") + message;
    }

    /**
     * Notes when the source of a failed poll may be asked again; its failures have been counted before. While the network is
     * away, failures are nobody's.
     */
    public void failed(Poll poll, Instant now) {
        String source = poll.source().id();
        Optional<Instant> asked = poll.retryAfter().stream()
                .flatMap(header -> RetryAfter.until(header, now).stream())
                .max(Comparator.naturalOrder());
        boolean away = !poll.source().comesByMail() && outage.first().isPresent();
        int failures = away ? uncounted(source) : failures(source);
        store.sql("update sources set next_attempt = ?, asked_until = ?, outage = 0 where id = ?")
                .params(text(away ? asked : next(failures, asked, now)), text(asked), source)
                .update();
        if (away) {
            outage.mark();
        }
    }

    /** After the clock was set back, moments that were written before may be far away: nobody waits for them. */
    public void clockSetBack() {
        String now = Store.text(clock.instant());
        store.sql(
                        "update sources set next_attempt = null, asked_until = null where next_attempt > ? or asked_until > ?")
                .params(now, now)
                .update();
        new AlertBudget(store, clock).release();
    }

    private int failures(String source) {
        return store.sql("select failures from sources where id = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }

    /** The failures without the last one. */
    private int uncounted(String source) {
        store.sql("update sources set failures = failures - 1 where id = ? and failures > 1")
                .param(source)
                .update();
        return failures(source);
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Store::text).orElse(null);
    }

    private static Optional<Instant> next(int failures, Optional<Instant> asked, Instant now) {
        return Stream.concat(failures < 2 ? Stream.empty() : Stream.of(now.plus(backoff(failures))), asked.stream())
                .max(Comparator.naturalOrder());
    }

    /** After the first failure the schedule goes on; after the second 15 minutes, then 30, 60 … up to a day. */
    private static Duration backoff(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 2, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
