package se.omvarld.source.discovery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/** What is still to be asked in a search, the likeliest first. */
final class SearchPlan {

    /** What is asked for may be read, or be asked only for what it names. */
    enum Stage {
        BEGINNING,
        NAMED,
        ROOM,
        WORDPRESS,
        NEWS_PAGE,
        USUAL,
        LIST,
        FRONT_LIST,
        STATE,
        ROBOTS,
        SITEMAP
    }

    record Step(Stage stage, Candidate candidate, int late, int number) {}

    private static final Comparator<Step> ORDER =
            Comparator.comparingInt(Step::late).thenComparing(Step::stage).thenComparingInt(Step::number);

    private final Predicate<String> mayAsk;
    private final Set<String> triedBefore;
    private final Queue<Step> steps = new PriorityQueue<>(ORDER);
    private final Set<String> planned = new HashSet<>();

    /** @param triedBefore addresses that brought nothing in an earlier search, to be asked last */
    SearchPlan(Predicate<String> mayAsk, Set<String> triedBefore) {
        this.mayAsk = mayAsk;
        this.triedBefore = triedBefore;
    }

    /** Puts a candidate at its place, once; one that may not be asked, nowhere. */
    void add(Stage stage, Candidate candidate) {
        if (mayAsk.test(candidate.address()) && planned.add(candidate.kind() + " " + candidate.address())) {
            boolean late = stage != Stage.BEGINNING && triedBefore.contains(candidate.address());
            steps.add(new Step(stage, candidate, late ? 1 : 0, planned.size()));
        }
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What is to be asked first; not when {@link #isEmpty}. */
    Step first() {
        return steps.element();
    }

    Step remove() {
        return steps.remove();
    }
}
