package se.omvarld.store;

import java.util.List;

/**
 * A trace that an item's title has left.
 *
 * @param day days since 1970
 * @param item the item's number
 */
record Trace(long trace, long day, long item) {
    private static final String INSERT =
            "insert into traces (trace, day, item) values (?, ?, ?) on conflict (trace, day, item) do nothing";

    static void keep(Store store, List<Trace> traces) {
        store.batch(INSERT, traces, (statement, trace) -> {
            statement.setLong(1, trace.trace());
            statement.setLong(2, trace.day());
            statement.setLong(3, trace.item());
        });
    }
}
