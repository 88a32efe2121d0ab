package se.omvarld.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Items by the traces of their titles, in memory. */
class ShingleIndexTest {
    private static final int MANY = 20_000;

    private final ShingleIndex index = new ShingleIndex();

    @Test
    void should_count_what_each_item_shares_within_the_days_the_last_one_included() {
        index.add(7, 100, 1);
        index.add(8, 100, 1);
        index.add(7, 102, 2);
        index.add(7, 103, 3);
        index.add(7, 99, 4);

        assertThat(index.sharing(List.of(7L, 8L, 9L), 100, 102)).isEqualTo(Map.of(1, 2, 2, 1));
    }

    @Test
    void should_find_every_trace_when_there_are_many_more_than_it_began_with() {
        Random random = new Random(1);
        Map<Long, Map<Integer, Integer>> expected = new HashMap<>();
        for (int item = 0; item < MANY; item++) {
            long trace = random.nextLong() << 20 | item % 300;
            index.add(trace, 5, item);
            expected.computeIfAbsent(trace, any -> new HashMap<>()).merge(item, 1, Integer::sum);
        }

        expected.forEach((trace, items) ->
                assertThat(index.sharing(List.of(trace), 0, 10)).isEqualTo(items));
    }

    @Test
    void should_count_only_the_newest_when_everyone_leaves_a_trace() {
        for (int item = 0; item < MANY; item++) {
            index.add(7, 5, item);
        }

        Map<Integer, Integer> sharing = index.sharing(List.of(7L), 0, 10);
        assertThat(sharing).hasSize(2000).containsKey(MANY - 1).doesNotContainKey(0);
    }
}
