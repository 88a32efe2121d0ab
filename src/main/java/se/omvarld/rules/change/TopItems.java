package se.omvarld.rules.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** Counts items and keeps the strongest of them, however many come. */
final class TopItems {
    private static final int MOST = 20;
    private static final Comparator<AffectedItem> WEAKEST_FIRST = Comparator.comparingDouble(AffectedItem::weight)
            .thenComparing(affected -> affected.item().dated())
            .thenComparing(affected -> affected.item().key());

    private final PriorityQueue<AffectedItem> strongest = new PriorityQueue<>(WEAKEST_FIRST);
    private int count;

    void add(AffectedItem affected) {
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
    List<AffectedItem> shown() {
        List<AffectedItem> sorted = new ArrayList<>(strongest);
        sorted.sort(WEAKEST_FIRST.reversed());
        return sorted;
    }

    /** Changes those that are shown; it must not change their order. */
    void change(UnaryOperator<AffectedItem> change) {
        List<AffectedItem> all = shown().stream().map(change).toList();
        strongest.clear();
        strongest.addAll(all);
    }
}
