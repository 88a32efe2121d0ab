package se.omvarld.store.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omvarld.store.db.Store;

/** The states of sources' health, and the days of their items that show what is usual for them. */
public final class SourceHealths {

    /** How many items of a source are dated on a day, UTC. */
    public record Day(LocalDate day, int items) {}

    /** How far before a source's newest item its items say what is usual for it. */
    public static final int MEMORY_DAYS = 400;

    private record SourceDay(String source, Day day) {}

    private final Store store;

    public SourceHealths(Store store) {
        this.store = store;
    }

    /**
     * Each source's days with items, in their order. An item without a stated date counts on the day it was first seen,
     * unless it was there at first contact.
     */
    public Map<String, List<Day>> days() {
        return store
                .sql("select source, substr(dated, 1, 10) as day, count(*) as items from items"
                        + " where published is not null or baseline = 0"
                        + " group by source, substr(dated, 1, 10) order by source, day")
                .query((row, number) -> new SourceDay(
                        row.getString("source"), new Day(LocalDate.parse(row.getString("day")), row.getInt("items"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        SourceDay::source, TreeMap::new, Collectors.mapping(SourceDay::day, Collectors.toList())));
    }

    /**
     * Notes a source's state. Since when it holds changes only when the state does.
     *
     * @param perWeek how many items a week are usual; 0 when not known
     */
    public void note(String source, SourceHealth.State state, String reason, double perWeek, Instant now) {
        store.sql("update sources set state_since = case when state = ? then state_since else ? end,"
                        + " state = ?, state_reason = ?, per_week = ? where id = ?")
                .params(state.name(), Store.text(now), state.name(), reason, perWeek, source)
                .update();
    }

    /** Notes that operators know of a state. */
    public void told(String source, SourceHealth.State state) {
        store.sql("update sources set told_state = ? where id = ?")
                .params(state.name(), source)
                .update();
    }
}
