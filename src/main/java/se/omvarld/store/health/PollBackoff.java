package se.omvarld.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.fetch.RetryAfter;
import se.omvarld.store.db.Store;

/**
 * Leaves a source alone for a while when it keeps failing, or when it has asked for it. When the time is up, one poll shows
 * whether it is well again.
 */
public final class PollBackoff {
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DOUBLINGS = 7; // 15 minutes, doubled so often, are more than a day
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Store store;
    private final Clock clock;

    public PollBackoff(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The report on a source that must not be asked yet; null when it may be. */
    public PollReport waiting(Source source) {
        Instant now = clock.instant();
        return store.sql("select http, failures, message, next_attempt from sources where id = ? and next_attempt > ?")
                .params(source.id(), Store.text(now))
                .query((row, number) -> new PollReport(
                        source.id(),
                        "waiting",
                        row.getInt("http"),
                        0,
                        0,
                        0,
                        0,
                        FailureCause.NONE,
                        sentence(row.getString("next_attempt"), row.getInt("failures"), row.getString("message"))))
                .optional()
                .orElse(null);
    }

    private String sentence(String until, int failures, String message) {
        return "waiting until " + TIME.format(Instant.parse(until).atZone(clock.getZone())) + " after " + failures
                + (failures == 1 ? " failure; " : " failures; ") + message;
    }

    /** Notes when the source of a failed poll may be asked again; its failures have been counted before. */
    public void failed(Poll poll, Instant now) {
        Optional<Instant> next = next(failures(poll), poll.retryAfter(), now);
        store.sql("update sources set next_attempt = ? where id = ?")
                .params(next.map(Store::text).orElse(null), poll.source().id())
                .update();
    }

    private int failures(Poll poll) {
        return store.sql("select failures from sources where id = ?")
                .param(poll.source().id())
                .query(Integer.class)
                .single();
    }

    private static Optional<Instant> next(int failures, List<String> asked, Instant now) {
        return Stream.concat(
                        failures < 2 ? Stream.empty() : Stream.of(now.plus(backoff(failures))),
                        asked.stream().flatMap(header -> RetryAfter.until(header, now).stream()))
                .max(Comparator.naturalOrder());
    }

    /** After the first failure the schedule goes on; after the second 15 minutes, then 30, 60 … up to a day. */
    private static Duration backoff(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 2, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
