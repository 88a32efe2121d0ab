package se.omvarld.store.archive;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import se.omvarld.item.Item;
import se.omvarld.store.db.Store;

/** Reads the archive from end to end without holding it in memory: each batch begins after the last one's last key. */
final class ArchiveScan implements Iterator<List<Item>> {
    private static final int BATCH = 2000;

    private final Store store;
    private List<Item> next;

    ArchiveScan(Store store) {
        this.store = store;
        this.next = after("");
    }

    private List<Item> after(String key) {
        return store.sql("select * from items where key > ? order by key limit ?")
                .params(key, BATCH)
                .query(Items::item)
                .list();
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<Item> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<Item> batch = next;
        next = after(batch.get(batch.size() - 1).key());
        return batch;
    }
}
