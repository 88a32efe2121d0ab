package se.omvarld.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** Counts items and keeps the strongest of them, however many come. */
final class Shortlist {
    private static final int MOST = 20;
    private static final Comparator<Affected> WEAKEST_FIRST = Comparator.comparingDouble(Affected::weight)
            .thenComparing(affected -> affected.item().dated())
            .thenComparing(affected -> affected.item().key());

    private final PriorityQueue<Affected> strongest = new PriorityQueue<>(WEAKEST_FIRST);
    private int count;

    void add(Affected affected) {
        count++;
        strongest.add(affected);
        if (strongest.size() > MOST) {
            strongest.remove();
        }
    }

    /** How many there were, those left out as well. */
    int count() {
        return count;
    }

    /** The strongest first; among equals the newest. */
    List<Affected> shown() {
        List<Affected> sorted = new ArrayList<>(strongest);
        sorted.sort(WEAKEST_FIRST.reversed());
        return sorted;
    }

    /** Changes those that are shown; it must not change their order. */
    void change(UnaryOperator<Affected> change) {
        List<Affected> all = shown().stream().map(change).toList();
        strongest.clear();
        strongest.addAll(all);
    }
}
