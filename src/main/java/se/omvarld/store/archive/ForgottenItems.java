package se.omvarld.store.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.ItemIdentity;
import se.omvarld.store.db.Store;

/** What is left of items that were removed from the archive: enough to know them again, and no more. */
final class ForgottenItems {
    private final Store store;

    ForgottenItems(Store store) {
        this.store = store;
    }

    void add(String key) {
        store.sql("insert into forgotten_items (key_hash) values (?) on conflict (key_hash) do nothing")
                .param(ItemIdentity.hash(key))
                .update();
    }

    /** Those of some keys that were removed; some hundreds at most, since databases limit the values of a statement. */
    Set<String> among(List<String> keys) {
        if (keys.isEmpty() || isEmpty()) {
            return Set.of();
        }
        Map<String, String> byHash = keys.stream().distinct().collect(Collectors.toMap(ItemIdentity::hash, key -> key));
        return store
                .sql("select key_hash from forgotten_items where key_hash in (:hashes)")
                .param("hashes", byHash.keySet())
                .query(String.class)
                .list()
                .stream()
                .map(byHash::get)
                .collect(Collectors.toSet());
    }

    /** As it is for the first two years. */
    private boolean isEmpty() {
        return store.sql("select 1 from forgotten_items limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }
}
