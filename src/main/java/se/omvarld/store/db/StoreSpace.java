package se.omvarld.store.db;

/** The space that a SQLite file holds without need. PostgreSQL looks after its own. */
public final class StoreSpace {
    /** Free pages are written again by what comes next day: only many of them are worth that the file is written anew. */
    private static final double MUCH = 0.25;

    private static final long LEAST_BYTES = 8L << 20;

    private final Store store;

    public StoreSpace(Store store) {
        this.store = store;
    }

    /**
     * Writes the file anew when a quarter of it or more is free, and empties the write-ahead log. Returns the bytes saved.
     */
    public long giveBack() {
        if (!store.isSqlite()) {
            return 0;
        }
        long size = pragma("page_size");
        long before = pragma("page_count") * size;
        long free = pragma("freelist_count") * size;
        if (free >= LEAST_BYTES && free >= MUCH * before) {
            store.alone("vacuum");
        }
        store.alone("pragma wal_checkpoint(truncate)");
        return before - pragma("page_count") * size;
    }

    private long pragma(String name) {
        return store.sql("select * from pragma_" + name).query(Long.class).single();
    }
}
