package se.omvarld.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.db.Store;

/**
 * Whether the network is away and not the sources: several that answered before have failed, and none has answered since the
 * first of them did. Made of what the store knows of polls, so that all nodes and commands see the same.
 */
public final class NetworkOutage {
    /** Fewer sources, or sources of fewer publishers, fail at the same time by chance. */
    static final int FEWEST = 3;

    private static final Set<String> MAILED = Set.of("newsletter", "forward"); // mail comes from another server

    private static final String FETCHED =
            MAILED.stream().sorted().collect(Collectors.joining("', '", "kind not in ('", "')"));

    /** What has not been polled for so long has no file any more. */
    private static final Duration WATCHED = Duration.ofDays(7);

    /**
     * A source that has failed since any answered last.
     *
     * @param since when it failed first
     */
    public record Silent(String source, String publisher, Instant since, String message) {}

    private final Store store;
    private final Clock clock;

    public NetworkOutage(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether a source is asked over the network that an outage is about. */
    public static boolean isFetched(SourceState source) {
        return !MAILED.contains(source.kind());
    }

    /** The sources that have failed since any source answered last, the first one first. */
    public List<Silent> silent() {
        return store.sql("select id, publisher, failing_since, message from sources where " + FETCHED
                        + " and failing_since > coalesce((select max(last_success) from sources where " + FETCHED
                        + "), '') order by failing_since, id")
                .query((row, number) -> new Silent(
                        row.getString("id"),
                        row.getString("publisher"),
                        Instant.parse(row.getString("failing_since")),
                        row.getString("message")))
                .list();
    }

    /** The first source that failed in an outage that lasts; empty when there is none. */
    public Optional<Silent> first() {
        List<Silent> silent = silent();
        return isOutage(silent) ? Optional.of(silent.get(0)) : Optional.empty();
    }

    /** Whether they are so many that it is the network: of several publishers, or all that there are. */
    public boolean isOutage(List<Silent> silent) {
        Set<String> publishers = new HashSet<>();
        silent.forEach(source -> publishers.add(source.publisher()));
        return publishers.size() >= FEWEST || (silent.size() >= FEWEST && silent.size() == watched());
    }

    private int watched() {
        return store.sql("select count(*) from sources where " + FETCHED + " and last_poll >= ?")
                .param(Store.text(clock.instant().minus(WATCHED)))
                .query(Integer.class)
                .single();
    }

    /**
     * Marks what has failed in the outage that lasts: the failures are not the sources', and cost them no patience. A wait
     * that a source has asked for itself holds.
     */
    public void mark() {
        store.sql("update sources set outage = 1, next_attempt = asked_until where " + FETCHED
                        + " and failing_since > coalesce((select max(last_success) from sources where " + FETCHED
                        + "), '')")
                .update();
    }

    /** The sources that failed in an outage and have not been asked since it ended, those that have waited longest first. */
    public List<String> marked() {
        return store.sql("select id from sources where outage = 1 order by last_poll, id")
                .query(String.class)
                .list();
    }
}
