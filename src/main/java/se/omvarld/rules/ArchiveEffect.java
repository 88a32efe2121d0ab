package se.omvarld.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.item.Item;

/**
 * What changes would do to the items of the archive that nobody has labelled: newly picked ones are above 0, those no
 * longer picked below. Goes through the archive once, for all changes, batch by batch.
 */
final class ArchiveEffect {
    /** Items dated earlier say nothing of today's sources; the newest item is the end. */
    private static final Duration REACH = Duration.ofDays(93);

    private static final double DAYS_A_MONTH = 365.25 / 12;

    private final Trials trials;
    private final Set<String> labelled;
    private final SourceFilters filters = new SourceFilters();
    private final Map<String, Integer> effects = new HashMap<>();
    private int items;
    private int picked;

    /** @param labelled the keys of the items that are counted elsewhere */
    ArchiveEffect(Trials trials, Set<String> labelled) {
        this.trials = trials;
        this.labelled = Set.copyOf(labelled);
    }

    /** How many unlabelled items of the last three months were looked at. */
    int items() {
        return items;
    }

    int picked() {
        return picked;
    }

    int of(Change change) {
        return effects.getOrDefault(id(change), 0);
    }

    void look(Iterable<List<Item>> archive, Window window, Collection<Change> changes) {
        List<Change> added =
                changes.stream().filter(change -> !change.isRemoval()).toList();
        List<Change> removed = changes.stream().filter(Change::isRemoval).toList();
        RuleHits some = new RuleHits(added.stream().map(Change::rule).toList());
        for (List<Item> batch : archive) {
            batch.stream().filter(item -> counts(item, window)).forEach(item -> look(item, some, removed));
        }
    }

    private boolean counts(Item item, Window window) {
        return window.holds(item)
                && !labelled.contains(item.key())
                && filters.reasonAgainst(item).isEmpty();
    }

    private void look(Item item, RuleHits some, List<Change> removed) {
        items++;
        List<Hit> hits = trials.inForce().in(item);
        Decision before = Decision.of(trials.book(), item, hits);
        picked += before.picked() ? 1 : 0;
        Case one = Case.unlabelled(item, hits, before);
        some.in(item).forEach(hit -> count(hit.rule().id(), before, one.with(trials.book(), hit)));
        removed.stream()
                .filter(change -> before.picked() && Trials.hits(one, change))
                .forEach(change -> count(id(change), before, trials.without(one, change)));
    }

    private void count(String id, Decision before, Decision after) {
        effects.merge(id, (after.picked() ? 1 : 0) - (before.picked() ? 1 : 0), Integer::sum);
    }

    private static String id(Change change) {
        return change.isRemoval()
                ? change.rule().id() + "/" + change.without()
                : change.rule().id();
    }

    /** The last three months of an archive, as far as it reaches. */
    record Window(Instant from, Instant until) {

        static Window of(Iterable<List<Item>> archive) {
            Instant first = Instant.MAX;
            Instant last = Instant.EPOCH;
            for (List<Item> batch : archive) {
                for (Item item : batch) {
                    first = item.dated().isBefore(first) ? item.dated() : first;
                    last = item.dated().isAfter(last) ? item.dated() : last;
                }
            }
            Instant reach = last.minus(REACH);
            return new Window(first.isBefore(reach) ? reach : first, last);
        }

        boolean holds(Item item) {
            return !item.dated().isBefore(from) && !item.dated().isAfter(until);
        }

        /** At least a week, so that a few days make no rash month. */
        double months() {
            return Math.max(7, Duration.between(from, until).toHours() / 24.0) / DAYS_A_MONTH;
        }
    }
}
