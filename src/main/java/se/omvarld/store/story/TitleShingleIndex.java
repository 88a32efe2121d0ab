package se.omvarld.store.story;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Older items are compared within windows of so many days. */
    private static final int OLDER_DAYS = 60;

    /** Items in the windows of older days, some ten megabytes; the windows used last stay. */
    private static final int MOST_OLDER = 40_000;

    private final Store store;
    private final Map<Long, ShingleWindow> older = new LinkedHashMap<>(16, 0.75f, true);
    private ShingleWindow recent;

    public TitleShingleIndex(Store store) {
        this.store = store;
    }

    /** An item's traces; day in days since 1970. */
    record Row(long item, long day, List<Long> traces) {}

    /**
     * The items dated from a day to another, and more. To be called in turn ({@link Store#inTurn}).
     *
     * @param next the number of the next item
     */
    synchronized ShingleIndex around(long from, long until, long today, long next) {
        if (from < today - REMEMBERED_DAYS) {
            return older(from, until, next);
        }
        if (recent == null || from < recent.from() || recent.from() < today - MOST_DAYS) {
            forget();
            recent = new ShingleWindow(store, today - REMEMBERED_DAYS, Long.MAX_VALUE);
        }
        return recent.before(next);
    }

    private ShingleIndex older(long from, long until, long next) {
        long start = Math.floorDiv(from, OLDER_DAYS) * OLDER_DAYS;
        ShingleWindow window =
                older.computeIfAbsent(start, day -> new ShingleWindow(store, day, day + OLDER_DAYS + until - from));
        ShingleIndex index = window.before(next);
        Iterator<ShingleWindow> leastUsed = older.values().iterator();
        for (int left = remembered() - MOST_OLDER; left > 0 && older.size() > 1; ) {
            left -= leastUsed.next().items();
            leastUsed.remove();
        }
        return index;
    }

    private int remembered() {
        return older.values().stream().mapToInt(ShingleWindow::items).sum();
    }

    /** The items dated within some days, the last one included; for those who look once. */
    public ShingleIndex between(long from, long until) {
        return new ShingleWindow(store, from, until).before(Long.MAX_VALUE);
    }

    /** Keeps the traces of the items that come next. */
    synchronized void keep(List<Row> rows, long first) {
        store.batch("insert into title_traces (item, day, traces) values (?, ?, ?)", rows, (statement, row) -> {
            statement.setLong(1, row.item());
            statement.setLong(2, row.day());
            statement.setBytes(3, TitleShingles.bytes(row.traces()));
        });
        older.values().forEach(window -> window.add(rows, first));
        if (recent != null) {
            recent.add(rows, first);
        }
    }

    /** Whether items are remembered that were undone, so that the next one gets the number of one of them. */
    synchronized boolean isAhead(long next) {
        return (recent != null && recent.newest() >= next)
                || older.values().stream().anyMatch(window -> window.newest() >= next);
    }

    /** Forgets what is remembered: a transaction was undone, and its items' numbers will be given to others. */
    synchronized void forget() {
        recent = null;
        older.clear();
    }
}
