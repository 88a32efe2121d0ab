package se.omvarld.store.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.store.db.LruCache;
import se.omvarld.store.db.Store;

/**
 * The items that new ones are compared with. The last ones are remembered, some ten megabytes of them when there are so many;
 * one without a lead is not, since it may get one.
 */
final class DuplicateCandidates {
    private static final int MOST_REMEMBERED = 16_384;

    private final Store store;
    private final Map<Long, DuplicateCandidate> remembered = LruCache.atMost(MOST_REMEMBERED);

    DuplicateCandidates(Store store) {
        this.store = store;
    }

    /** Those with these numbers, by number. */
    Map<Long, DuplicateCandidate> of(Set<Long> numbers) {
        Map<Long, DuplicateCandidate> twins = new HashMap<>();
        for (Long number : numbers) {
            DuplicateCandidate known = remembered.get(number);
            if (known != null) {
                twins.put(number, known);
            }
        }
        List<Long> others =
                numbers.stream().filter(number -> !twins.containsKey(number)).toList();
        read(others).forEach(twin -> {
            twins.put(twin.number(), twin);
            remember(twin);
        });
        return twins;
    }

    private List<DuplicateCandidate> read(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : store.sql(DuplicateCandidate.SELECT)
                        .param("numbers", numbers)
                        .query(DuplicateCandidate::read)
                        .list();
    }

    /** Forgets all: a transaction was undone, and its items' numbers will be given to others. */
    void forget() {
        remembered.clear();
    }

    /** Remembers one, so that it need not be read when it is compared with. */
    void remember(DuplicateCandidate twin) {
        if (twin.wording().hasLead()) {
            remembered.put(twin.number(), twin);
        }
    }
}
