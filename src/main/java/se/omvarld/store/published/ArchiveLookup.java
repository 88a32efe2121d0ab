package se.omvarld.store.published;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.similarity.TextFingerprint;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.item.similarity.TitleShingles;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.ShingleIndex;
import se.omvarld.store.story.TitleShingleIndex;

/** Finds labelled items in the archive: by address, else by title, else by nearly the same words. */
final class ArchiveLookup {
    /** A report names items of its month; the archive may date them somewhat differently. */
    private static final Duration AROUND = Duration.ofDays(45);

    private static final int MOST_LOOKED_AT = 50;

    private final Store store;
    private ShingleIndex index;

    ArchiveLookup(Store store) {
        this.store = store;
    }

    /** Those at its addresses; the item that stands first among its addresses first. */
    Optional<ArchiveMatch> at(LabelledItem item) {
        return item.urls().stream()
                .flatMap(url -> Address.canonical(url).stream())
                .flatMap(key -> at(key, item.title()))
                .findFirst();
    }

    /** An address may be used for several items: then the one with this title is it, else the newest. */
    private Stream<ArchiveMatch> at(String address, String title) {
        List<ArchiveMatch> there = query(
                "(i.key = ? or i.number in (select n.item from item_names n where n.address = ?))", address, address);
        return there.stream()
                .filter(sighting -> sighting.title().equalsIgnoreCase(title))
                .findFirst()
                .or(() -> there.stream().findFirst())
                .stream();
    }

    /**
     * One that says the same elsewhere.
     *
     * @param about when the item was published, roughly; empty looks at all times
     */
    Optional<ArchiveMatch> elsewhere(LabelledItem item, Optional<Instant> about) {
        String from = about.map(moment -> Store.text(moment.minus(AROUND))).orElse("");
        String until = about.map(moment -> Store.text(moment.plus(AROUND))).orElse("9999");
        String titleKey = TitleKey.of(item.title());
        Optional<ArchiveMatch> sameTitle =
                TitleKey.telling(titleKey) ? sameTitle(titleKey, from, until) : Optional.empty();
        return sameTitle.or(() -> sameWords(item, about));
    }

    private Optional<ArchiveMatch> sameWords(LabelledItem item, Optional<Instant> about) {
        TextFingerprint wording = TextFingerprint.of(item.title(), String.join(" ", item.body()));
        List<Long> traces = TitleShingles.pairs(wording);
        if (traces.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> likely = likely(traces, about);
        return likely.isEmpty()
                ? Optional.empty()
                : store
                        .sql(ArchiveMatch.SELECT + "i.number in (:likely)")
                        .param("likely", likely)
                        .query(ArchiveMatch::read)
                        .list()
                        .stream()
                        .filter(twin ->
                                TextFingerprint.of(twin.title(), twin.lead()).sameAs(wording))
                        .findFirst();
    }

    /** Those that share most with it, the oldest first. */
    private List<Integer> likely(List<Long> traces, Optional<Instant> about) {
        long from = about.map(moment -> TitleShingles.day(moment.minus(AROUND))).orElse(0L);
        long until = about.map(moment -> TitleShingles.day(moment.plus(AROUND))).orElse((long) Integer.MAX_VALUE);
        return index().sharing(traces, from, until).entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<ArchiveMatch> sameTitle(String titleKey, String from, String until) {
        Set<Integer> likely = index().sharing(List.of(TitleShingles.ofWhole(titleKey)), 0, Integer.MAX_VALUE)
                .keySet();
        return likely.isEmpty()
                ? Optional.empty()
                : store.sql(ArchiveMatch.SELECT + "i.number in (:likely) and i.title_key = :title and i.dated >= :from"
                                + " and i.dated <= :until order by i.dated desc, i.key limit 1")
                        .param("likely", likely)
                        .param("title", titleKey)
                        .param("from", from)
                        .param("until", until)
                        .query(ArchiveMatch::read)
                        .optional();
    }

    /** All of the archive, read once. */
    private synchronized ShingleIndex index() {
        if (index == null) {
            index = new TitleShingleIndex(store).between(0, Integer.MAX_VALUE);
        }
        return index;
    }

    private List<ArchiveMatch> query(String condition, Object... values) {
        return store.sql(ArchiveMatch.SELECT + condition + " order by i.dated desc, i.key limit " + MOST_LOOKED_AT)
                .params(values)
                .query(ArchiveMatch::read)
                .list();
    }

    /** When it was published: as the archive knows, else as one of its addresses says. */
    Optional<Instant> dated(LabelledItem item) {
        return item.urls().stream()
                .flatMap(url -> Address.canonical(url).stream())
                .flatMap(
                        key -> store
                                .sql("select dated from items where key = ?")
                                .param(key)
                                .query(String.class)
                                .optional()
                                .stream())
                .map(Instant::parse)
                .findFirst()
                .or(() -> item.urls().stream()
                        .flatMap(url -> DateParser.inAddress(url).stream())
                        .findFirst());
    }

    /** The editions that show a story, oldest first. */
    List<String> editions(String story) {
        return store.sql("select e.period from edition_stories s join editions e on e.period = s.period"
                        + " where s.story = ? order by e.until_at, e.period")
                .param(story)
                .query(String.class)
                .list();
    }
}
