package se.omvarld.store.db;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map of what was used last, and of no more than so many; for several threads. */
public final class LruCache {
    private LruCache() {}

    public static <K, V> Map<K, V> atMost(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
