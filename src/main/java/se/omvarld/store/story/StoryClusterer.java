package se.omvarld.store.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.item.similarity.TitleShingles;
import se.omvarld.store.db.Store;

/**
 * Finds the story that an item belongs to: the same title, or nearly the same words from another source. Within one
 * source likeness says nothing: its formal titles and leads are all alike.
 */
public final class StoryClusterer {
    /** The same words within this time of a story's first item are the same news; later they are a yearly report. */
    private static final Duration WITHIN = Duration.ofDays(14);

    /**
     * What was there before its source was known is in no digest, and in a draft only with a date of its month or the one
     * before. What is older is in no edition, and compared with nothing.
     */
    private static final Duration SHOWN_WITHIN = Duration.ofDays(70);

    /** Characters of a lead that make up for a short title. */
    private static final int TELLING_LEAD = 80;

    /** Those that share most come first, then the newest. The replayed months have 2 on average. */
    private static final int MOST_LOOKED_AT = 8;

    /** Items that are looked for at once; databases limit the values of a statement. */
    private static final int AT_ONCE = 50;

    private static final Comparator<DuplicateCandidate> NEWEST_STORY =
            Comparator.comparing(DuplicateCandidate::storyDated).reversed().thenComparing(DuplicateCandidate::number);

    private final Store store;
    private final DuplicateCandidates twins;
    private final TitleShingleIndex traces;

    public StoryClusterer(Store store) {
        this.store = store;
        this.twins = new DuplicateCandidates(store);
        this.traces = new TitleShingleIndex(store);
    }

    /**
     * The stories' ids by the items' keys; an item's own key where it is news. All are of one source.
     *
     * @param next the number of the next item
     */
    public Map<String, String> stories(List<IncomingItem> arrivals, long next) {
        if (traces.isAhead(next)) {
            forget();
        }
        Map<String, String> stories = new HashMap<>();
        arrivals.forEach(arrival -> stories.put(arrival.key(), arrival.key()));
        List<IncomingItem> compared =
                arrivals.stream().filter(StoryClusterer::mayBeShown).toList();
        for (int from = 0; from < compared.size(); from += AT_ONCE) {
            join(compared.subList(from, Math.min(from + AT_ONCE, compared.size())), next, stories);
        }
        return stories;
    }

    private static boolean mayBeShown(IncomingItem arrival) {
        Item item = arrival.item();
        boolean isOld = item.dated().isBefore(item.firstSeen().minus(SHOWN_WITHIN));
        return !arrival.traces().isEmpty() && !(arrival.baseline() && isOld);
    }

    private void join(List<IncomingItem> arrivals, long next, Map<String, String> stories) {
        Map<String, List<Long>> likely = arrivals.stream()
                .collect(Collectors.toMap(IncomingItem::key, arrival -> likely(arrival, next), (a, b) -> a));
        Map<Long, DuplicateCandidate> known =
                twins.of(likely.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        for (IncomingItem arrival : arrivals) {
            stories.put(arrival.key(), story(arrival, telling(likely.get(arrival.key()), known, arrival.item())));
        }
    }

    /** Those of the likely ones that are of another source and near in time. */
    private static List<DuplicateCandidate> telling(List<Long> likely, Map<Long, DuplicateCandidate> known, Item item) {
        return likely.stream()
                .map(known::get)
                .filter(Objects::nonNull) // removed from the archive since
                .filter(twin -> twin.mayTell(item, WITHIN))
                .toList();
    }

    /** The numbers of the items that share most with one. */
    private List<Long> likely(IncomingItem arrival, long next) {
        Instant dated = arrival.item().dated();
        long from = TitleShingles.day(dated.minus(WITHIN));
        long until = TitleShingles.day(dated.plus(WITHIN));
        long today = TitleShingles.day(arrival.item().firstSeen());
        return traces.around(from, until, today, next).sharing(arrival.traces(), from, until).entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .limit(MOST_LOOKED_AT)
                .map(entry -> entry.getKey().longValue())
                .toList();
    }

    private String story(IncomingItem arrival, List<DuplicateCandidate> twins) {
        return sameTitle(arrival, twins)
                .or(() -> sameWords(arrival, twins))
                .map(DuplicateCandidate::story)
                .filter(this::isKept)
                .orElse(arrival.key());
    }

    private boolean isKept(String story) {
        return store.sql("select 1 from items where key = ?")
                .param(story)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Another source's item with this title. What one source calls the same again is the next one of a series. */
    private static Optional<DuplicateCandidate> sameTitle(IncomingItem arrival, List<DuplicateCandidate> twins) {
        return TitleKey.telling(arrival.titleKey())
                ? twins.stream()
                        .filter(twin -> twin.title() == TitleShingles.ofWhole(arrival.titleKey()))
                        .min(NEWEST_STORY)
                : Optional.empty();
    }

    private static Optional<DuplicateCandidate> sameWords(IncomingItem arrival, List<DuplicateCandidate> twins) {
        boolean saysTooLittle =
                !TitleKey.telling(arrival.titleKey()) && arrival.item().lead().length() < TELLING_LEAD;
        return saysTooLittle
                ? Optional.empty()
                : twins.stream()
                        .filter(twin -> twin.wording().sameAs(arrival.wording()))
                        .findFirst();
    }

    /** To be called when an intake was undone. */
    public void forget() {
        twins.forget();
        traces.forget();
    }

    /** Lets later items find these. */
    public void note(List<IncomingItem> added, Map<String, String> stories, long first) {
        List<TitleShingleIndex.Row> left = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            IncomingItem arrival = added.get(i);
            left.add(new TitleShingleIndex.Row(
                    first + i, TitleShingles.day(arrival.item().dated()), arrival.traces()));
            if (stories.get(arrival.key()).equals(arrival.key())) {
                twins.remember(DuplicateCandidate.ofNews(arrival, first + i));
            }
        }
        traces.keep(left, first);
    }
}
