package se.omvarld.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.Item;

/**
 * Finds the story that an item belongs to: the same title, or nearly the same words from another source. Within one
 * source likeness says nothing: its formal titles and leads are all alike.
 */
final class SameNews {
    /** The same words within this time of a story's first item are the same news; later they are a yearly report. */
    private static final Duration WITHIN = Duration.ofDays(14);

    /** Characters of a lead that make up for a short title. */
    private static final int TELLING_LEAD = 80;

    /** Those that share most come first, then the newest. The replayed months have 2 on average. */
    private static final int MOST_LOOKED_AT = 8;

    /** Words that everyone uses must not make an intake slow: beyond so many shared traces an item no more are counted. */
    private static final int MOST_SHARED = 2000;

    /** Items that are looked for at once; databases limit the values of a statement. */
    private static final int AT_ONCE = 50;

    private static final Comparator<Twin> NEWEST_STORY =
            Comparator.comparing(Twin::storyDated).reversed().thenComparing(Twin::number);

    private final Store store;
    private final Twins twins;

    SameNews(Store store) {
        this.store = store;
        this.twins = new Twins(store);
    }

    /** The stories' ids by the items' keys; an item's own key where it is news. All are of one source. */
    Map<String, String> stories(List<Arrival> arrivals) {
        Map<String, String> stories = new HashMap<>();
        for (int from = 0; from < arrivals.size(); from += AT_ONCE) {
            join(arrivals.subList(from, Math.min(from + AT_ONCE, arrivals.size())), stories);
        }
        return stories;
    }

    private void join(List<Arrival> arrivals, Map<String, String> stories) {
        Map<Long, List<Long>> sharing = sharing(arrivals);
        Map<String, List<Long>> likely = arrivals.stream()
                .collect(Collectors.toMap(Arrival::key, arrival -> likely(arrival, sharing), (a, b) -> a));
        Map<Long, Twin> known = twins(likely.values());
        for (Arrival arrival : arrivals) {
            List<Twin> own = likely.get(arrival.key()).stream()
                    .map(known::get)
                    .filter(twin -> mayTell(twin, arrival.item()))
                    .toList();
            stories.put(arrival.key(), story(arrival, own));
        }
    }

    /** The numbers of the items that left a trace, by trace. */
    private Map<Long, List<Long>> sharing(List<Arrival> arrivals) {
        Set<Long> traces =
                arrivals.stream().flatMap(arrival -> arrival.traces().stream()).collect(Collectors.toSet());
        Map<Long, List<Long>> sharing = new HashMap<>();
        if (!traces.isEmpty()) {
            List<Instant> dates = arrivals.stream()
                    .map(arrival -> arrival.item().dated())
                    .sorted()
                    .toList();
            store.sql("select trace, item from traces where trace in (:traces) and day >= :from and day <= :until"
                            + " limit :most")
                    .param("traces", traces)
                    .param("from", Traces.day(dates.get(0).minus(WITHIN)))
                    .param("until", Traces.day(dates.get(dates.size() - 1).plus(WITHIN)))
                    .param("most", MOST_SHARED * arrivals.size())
                    .query(row -> {
                        sharing.computeIfAbsent(row.getLong(1), trace -> new ArrayList<>())
                                .add(row.getLong(2));
                    });
        }
        return sharing;
    }

    /** The numbers of the items that share most with one. */
    private static List<Long> likely(Arrival arrival, Map<Long, List<Long>> sharing) {
        Map<Long, Integer> shared = new HashMap<>();
        arrival.traces().forEach(trace -> sharing.getOrDefault(trace, List.of()).stream()
                .limit(MOST_SHARED)
                .forEach(number -> shared.merge(number, 1, Integer::sum)));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .limit(MOST_LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Long, Twin> twins(Collection<List<Long>> likely) {
        Set<Long> numbers = likely.stream().flatMap(List::stream).collect(Collectors.toSet());
        return twins.of(numbers);
    }

    private static String story(Arrival arrival, List<Twin> twins) {
        return sameTitle(arrival, twins)
                .or(() -> sameWords(arrival, twins))
                .map(Twin::story)
                .orElse(arrival.key());
    }

    /** Another source's item with this title. What one source calls the same again is the next one of a series. */
    private static Optional<Twin> sameTitle(Arrival arrival, List<Twin> twins) {
        return TitleKey.telling(arrival.titleKey())
                ? twins.stream()
                        .filter(twin -> twin.title() == Traces.ofWhole(arrival.titleKey()))
                        .min(NEWEST_STORY)
                : Optional.empty();
    }

    private static Optional<Twin> sameWords(Arrival arrival, List<Twin> twins) {
        boolean saysTooLittle =
                !TitleKey.telling(arrival.titleKey()) && arrival.item().lead().length() < TELLING_LEAD;
        return saysTooLittle
                ? Optional.empty()
                : twins.stream()
                        .filter(twin -> twin.wording().sameAs(arrival.wording()))
                        .findFirst();
    }

    /** To be called when an intake was undone. */
    void forget() {
        twins.forget();
    }

    private static boolean mayTell(Twin twin, Item item) {
        return !twin.source().equals(item.origin().source())
                && isNear(twin.dated(), item.dated())
                && isNear(twin.storyDated(), item.dated());
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(WITHIN) <= 0;
    }

    /** Lets later items find these. */
    void note(List<Arrival> added, long firstNumber) {
        List<Trace> left = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            Arrival arrival = added.get(i);
            long number = firstNumber + i;
            long day = Traces.day(arrival.item().dated());
            arrival.traces().forEach(trace -> left.add(new Trace(trace, day, number)));
        }
        Trace.keep(store, left);
    }
}
