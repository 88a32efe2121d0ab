package se.omvarld.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items that new ones are compared with. The last ones are remembered, some ten megabytes of them when there are so many;
 * one without a lead is not, since it may get one.
 */
final class Twins {
    private static final int MOST_REMEMBERED = 16_384;

    private final Store store;
    private final Map<Long, Twin> remembered = LastUsed.atMost(MOST_REMEMBERED);

    Twins(Store store) {
        this.store = store;
    }

    /** Those with these numbers, by number. */
    Map<Long, Twin> of(Set<Long> numbers) {
        Map<Long, Twin> twins = new HashMap<>();
        for (Long number : numbers) {
            Twin known = remembered.get(number);
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

    private List<Twin> read(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : store.sql(Twin.SELECT)
                        .param("numbers", numbers)
                        .query(Twin::read)
                        .list();
    }

    /** Forgets all: a transaction was undone, and its items' numbers will be given to others. */
    void forget() {
        remembered.clear();
    }

    /** Remembers one, so that it need not be read when it is compared with. */
    void remember(Twin twin) {
        if (twin.wording().hasLead()) {
            remembered.put(twin.number(), twin);
        }
    }
}
