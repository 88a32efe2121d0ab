package se.omvarld.store;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Those that share most come first. */
    private static final int MOST_LOOKED_AT = 20;

    /** Words that everyone uses must not make an intake slow: beyond so many shared pairs no more are counted. */
    private static final int MOST_PAIRS = 2000;

    private static final String LIKELY = "select i.story, i.title, i.lead from"
            + " (select item, count(*) as shared from (select item from title_pairs where pair in (:pairs)"
            + " and dated >= :from and dated <= :until limit :rows) p group by item order by shared desc, item limit :most) w"
            + " join items i on i.key = w.item join items first on first.key = i.story"
            + " where i.source <> :source and first.dated >= :from and first.dated <= :until"
            + " order by w.shared desc, i.key";

    /** What a possible twin says. */
    private record Twin(String story, Wording wording) {}

    private final Store store;

    SameNews(Store store) {
        this.store = store;
    }

    /** The story's id; the item's own key when it is new. */
    String story(Item item) {
        return sameTitle(item).or(() -> sameWords(item)).orElse(item.key());
    }

    /** Lets later items find this one. */
    void note(Item item) {
        List<String> pairs = Wording.of(item.title(), "").pairs();
        if (pairs.isEmpty()) {
            return;
        }
        String dated = Store.text(item.dated());
        List<Object> values = pairs.stream()
                .flatMap(pair -> Stream.<Object>of(pair, dated, item.key()))
                .toList();
        store.sql("insert into title_pairs (pair, dated, item) values "
                        + String.join(", ", Collections.nCopies(pairs.size(), "(?, ?, ?)")))
                .params(values)
                .update();
    }

    /** Another source's story with this title. What one source calls the same again is the next one of a series. */
    private Optional<String> sameTitle(Item item) {
        String titleKey = TitleKey.of(item.title());
        if (!TitleKey.telling(titleKey)) {
            return Optional.empty();
        }
        return store.sql("select i.story from items i join items first on first.key = i.story"
                        + " where i.title_key = ? and i.source <> ? and i.dated >= ? and i.dated <= ?"
                        + " and first.dated >= ? and first.dated <= ? order by first.dated desc, i.key limit 1")
                .params(titleKey, item.origin().source(), from(item), until(item), from(item), until(item))
                .query(String.class)
                .optional();
    }

    private Optional<String> sameWords(Item item) {
        Wording wording = Wording.of(item.title(), item.lead());
        List<String> pairs = wording.pairs();
        if (pairs.isEmpty() || saysTooLittle(item)) {
            return Optional.empty();
        }
        return likely(item, pairs).stream()
                .filter(twin -> twin.wording().sameAs(wording))
                .map(Twin::story)
                .findFirst();
    }

    private static boolean saysTooLittle(Item item) {
        return !TitleKey.telling(TitleKey.of(item.title())) && item.lead().length() < TELLING_LEAD;
    }

    private List<Twin> likely(Item item, List<String> pairs) {
        return store.sql(LIKELY)
                .param("pairs", pairs)
                .param("from", from(item))
                .param("until", until(item))
                .param("rows", MOST_PAIRS)
                .param("most", MOST_LOOKED_AT)
                .param("source", item.origin().source())
                .query((row, number) ->
                        new Twin(row.getString("story"), Wording.of(row.getString("title"), row.getString("lead"))))
                .list();
    }

    private static String from(Item item) {
        return Store.text(item.dated().minus(WITHIN));
    }

    private static String until(Item item) {
        return Store.text(item.dated().plus(WITHIN));
    }
}
