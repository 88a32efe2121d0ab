package se.omvarld.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;

/** What the store holds, counted for those who watch it from outside. */
public final class ArchiveStatistics {

    /**
     * How many there are of something.
     *
     * @param kind what kind of it, in lower case; an area's number
     * @param state its state, in lower case; empty when it has none
     */
    public record Count(String kind, String state, long count) {}

    private final Store store;

    public ArchiveStatistics(Store store) {
        this.store = store;
    }

    /** The schema's version, which tells that the store answers; empty when no migration has been made. */
    public Optional<String> schema() {
        return store
                .sql("select version from flyway_schema_history where version is not null"
                        + " order by installed_rank desc limit 1")
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Picked items by the number of their area. */
    public List<Count> picks() {
        return counts("select area as kind, '' as state, count(*) as count from verdicts where level <> 'NONE'"
                + " group by area order by area");
    }

    /** Editions by kind and state. */
    public List<Count> editions() {
        return counts("select lower(kind) as kind, lower(state) as state, count(*) as count from editions"
                + " group by kind, state order by kind, state");
    }

    /** Deliveries by state, as their kind. */
    public List<Count> deliveries() {
        return counts("select lower(state) as kind, '' as state, count(*) as count from deliveries"
                + " group by state order by state");
    }

    /** When the oldest delivery was made that is still to be sent; empty when all are sent. */
    public Optional<Instant> oldestUnsent() {
        return store
                .sql("select created_at from deliveries where state = 'PENDING' order by created_at limit 1")
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(Instant::parse);
    }

    private List<Count> counts(String statement) {
        return store.sql(statement).query(Count.class).list();
    }
}
