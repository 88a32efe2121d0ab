package se.omvarld.store.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items by the traces that their titles have left. Arrays, since there are some eleven traces an item. Not thread-safe. */
public final class ShingleIndex {
    /** Traces that everyone leaves must not make a search slow: beyond so many items no more are counted. */
    private static final int MOST_SHARING = 2000;

    private static final int NONE = -1;

    private int[] first = emptied(1024);
    private int[] next = new int[1024];
    private long[] traces = new long[1024];
    private int[] items = new int[1024];
    private int[] days = new int[1024];
    private int size;

    private static int[] emptied(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }

    /** @param day days since 1970 */
    void add(long trace, int day, int item) {
        if (size == traces.length) {
            grow();
        }
        traces[size] = trace;
        days[size] = day;
        items[size] = item;
        link(size++);
    }

    private void link(int entry) {
        int bucket = bucket(traces[entry]);
        next[entry] = first[bucket];
        first[bucket] = entry;
    }

    private void grow() {
        int larger = 2 * size;
        next = new int[larger];
        traces = Arrays.copyOf(traces, larger);
        items = Arrays.copyOf(items, larger);
        days = Arrays.copyOf(days, larger);
        first = emptied(larger);
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }

    private int bucket(long trace) {
        return Long.hashCode(trace) & first.length - 1;
    }

    /** How many of these traces each item has left that is dated within some days, the last one included. */
    public Map<Integer, Integer> sharing(List<Long> wanted, long from, long until) {
        int[] found = found(wanted, from, until);
        Arrays.sort(found);
        Map<Integer, Integer> sharing = new HashMap<>(2 * found.length);
        for (int start = 0, i = 1; i <= found.length; i++) {
            if (i == found.length || found[i] != found[start]) {
                sharing.put(found[start], i - start);
                start = i;
            }
        }
        return sharing;
    }

    /** An item as often as it shares a trace. */
    private int[] found(List<Long> wanted, long from, long until) {
        int[] found = new int[64];
        int size = 0;
        for (long trace : wanted) {
            int most = size + MOST_SHARING;
            for (int entry = first[bucket(trace)]; entry != NONE && size < most; entry = next[entry]) {
                if (traces[entry] == trace && days[entry] >= from && days[entry] <= until) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = items[entry];
                }
            }
        }
        return Arrays.copyOf(found, size);
    }
}
