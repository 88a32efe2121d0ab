package se.omvarld.store.story;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import se.omvarld.store.db.Store;

/** The traces of the items that are dated within some days, kept up with the store. Not thread-safe. */
final class ShingleWindow {
    private final Store store;
    private final ShingleIndex index = new ShingleIndex();
    private final long from;
    private final long until;
    private long newest;
    private int items;

    /** @param until the last day, included; both in days since 1970 */
    ShingleWindow(Store store, long from, long until) {
        this.store = store;
        this.from = from;
        this.until = until;
    }

    /** With all that was added before an item, also by other processes. */
    ShingleIndex before(long next) {
        if (newest < next - 1) {
            store.sql(
                            "select item, day, traces from title_traces where item > ? and day >= ? and day <= ? order by item")
                    .params(newest, from, until)
                    .query(this::read);
            newest = next - 1;
        }
        return index;
    }

    private void read(ResultSet row) throws SQLException {
        ByteBuffer traces = ByteBuffer.wrap(row.getBytes("traces"));
        items++;
        while (traces.hasRemaining()) {
            index.add(traces.getLong(), row.getInt("day"), row.getInt("item"));
        }
    }

    /** Adds what comes next, unless something before it is still to be read. */
    void add(List<TitleShingleIndex.Row> rows, long first) {
        if (newest == first - 1) {
            rows.forEach(this::add);
        }
    }

    private void add(TitleShingleIndex.Row row) {
        if (row.day() >= from && row.day() <= until) {
            items++;
            row.traces().forEach(trace -> index.add(trace, (int) row.day(), (int) row.item()));
        }
        newest = row.item();
    }

    long from() {
        return from;
    }

    long newest() {
        return newest;
    }

    /** How many it remembers, some 250 bytes each. */
    int items() {
        return items;
    }
}
