package se.omvarld.store.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.fetch.RetryAfter;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.AlertBudget;
import se.omvarld.store.health.NetworkOutage;

/**
 * Leaves a source alone for a while when it keeps failing, or when it has asked for it. When the time is up, one poll shows
 * whether it is well again.
 */
public final class PollBackoff {
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DOUBLINGS = 7; // 15 minutes, doubled so often, are more than a day
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

    /** The report on a source that must not be asked yet; null when it may be. */
    public PollReport waiting(Source source) {
        return waiting(source, "next_attempt");
    }

    /** The same when a person asks: only a wait that the source itself has asked for holds then. */
    public PollReport asked(Source source) {
        return waiting(source, "asked_until");
    }

    /** @param until the column that says until when */
    private PollReport waiting(Source source, String until) {
        return store.sql(
                        "select http, failures, message, " + until + " from sources where id = ? and " + until + " > ?")
                .params(source.id(), Store.text(clock.instant()))
                .query((row, number) -> PollReport.notAsked(
                        source.id(),
                        PollReport.State.WAITING,
                        row.getInt("http"),
                        sentence(row.getString(until), row.getInt("failures"), row.getString("message"))))
                .optional()
                .orElse(null);
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
