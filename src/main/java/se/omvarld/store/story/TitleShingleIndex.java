package se.omvarld.store.story;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import se.omvarld.item.similarity.TitleShingles;
import se.omvarld.store.db.Store;

/**
 * The traces that items' titles have left: a row an item in the store, and in memory as far back as new items are compared.
 * The store is the truth; memory follows it, also what other processes add.
 */
public final class TitleShingleIndex {
    private static final int REMEMBERED_DAYS = 60;

    /** When memory reaches further back than this it is begun anew. */
    private static final int MOST_DAYS = 75;

    private static final String SELECT = "select item, day, traces from title_traces where ";

    private final Store store;
    private ShingleIndex recent = new ShingleIndex();
    private long remembersFrom = Long.MAX_VALUE;
    private long newest;

    public TitleShingleIndex(Store store) {
        this.store = store;
    }

    /** An item's traces; day in days since 1970. */
    record Row(long item, long day, List<Long> traces) {}

    /**
     * The items dated from a day on, and perhaps some before it; those that are older than anybody remembers until a day only.
     * To be called in turn ({@link Store#inTurn}).
     *
     * @param next the number of the next item
     */
    synchronized ShingleIndex around(long from, long until, long today, long next) {
        if (from < today - REMEMBERED_DAYS) {
            return between(from, until);
        }
        if (from < remembersFrom || remembersFrom < today - MOST_DAYS) {
            forget();
            remembersFrom = today - REMEMBERED_DAYS;
        }
        if (newest < next - 1) {
            read("item > ? and day >= ?", newest, remembersFrom, recent);
            newest = next - 1;
        }
        return recent;
    }

    /** The items dated within some days, the last one included; for those who look once. */
    public ShingleIndex between(long from, long until) {
        ShingleIndex index = new ShingleIndex();
        read("day >= ? and day <= ?", from, until, index);
        return index;
    }

    private void read(String condition, long one, long other, ShingleIndex index) {
        store.sql(SELECT + condition + " order by item").params(one, other).query(row -> {
            add(row, index);
        });
    }

    private static void add(ResultSet row, ShingleIndex index) throws SQLException {
        ByteBuffer traces = ByteBuffer.wrap(row.getBytes("traces"));
        while (traces.hasRemaining()) {
            index.add(traces.getLong(), row.getInt("day"), row.getInt("item"));
        }
    }

    /** Keeps the traces of the items that come next. */
    synchronized void keep(List<Row> rows, long first) {
        store.batch("insert into title_traces (item, day, traces) values (?, ?, ?)", rows, (statement, row) -> {
            statement.setLong(1, row.item());
            statement.setLong(2, row.day());
            statement.setBytes(3, TitleShingles.bytes(row.traces()));
        });
        if (newest == first - 1 && remembersFrom != Long.MAX_VALUE) {
            rows.forEach(this::remember);
        }
    }

    private void remember(Row row) {
        if (row.day() >= remembersFrom) {
            row.traces().forEach(trace -> recent.add(trace, (int) row.day(), (int) row.item()));
        }
        newest = row.item();
    }

    /** Whether items are remembered that were undone, so that the next one gets the number of one of them. */
    synchronized boolean isAhead(long next) {
        return newest >= next;
    }

    /** Forgets what is remembered: a transaction was undone, and its items' numbers will be given to others. */
    synchronized void forget() {
        recent = new ShingleIndex();
        remembersFrom = Long.MAX_VALUE;
        newest = 0;
    }
}
