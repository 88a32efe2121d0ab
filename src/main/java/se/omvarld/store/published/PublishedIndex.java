package se.omvarld.store.published;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.db.Store;

/**
 * By what published items are known when a source brings them later: addresses, stories, and titles for a while. A story
 * with such an item is not proposed again.
 */
public final class PublishedIndex {
    /**
     * Holds for stories of which no item was published in a month before the one that follows as a parameter. An edition of
     * the same month may still propose what is published: its report may be imported before its draft is made.
     */
    public static final String UNPUBLISHED =
            "not exists (select 1 from items m join published_marks p on p.mark in (m.key, 'title:' || m.title_key)"
                    + " where m.story = i.story and p.month < ? and m.dated < p.until_at)";

    private static final String FOR_EVER = "9999";
    /** A title that comes back later is another year's report. */
    private static final Duration TITLES_LAST = Duration.ofDays(31);

    private final Store store;

    PublishedIndex(Store store) {
        this.store = store;
    }

    /** What the marks' month must be before, to keep a story out of an edition whose window ends at {@code until}. */
    public static String month(Instant until) {
        return YearMonth.from(SwedishDateFormat.dayOf(until.minusMillis(1))).toString();
    }

    /** Marks a month's items, in place of those that were marked before. */
    void replace(YearMonth month, List<LabelledItem> items) {
        store.sql("delete from published_marks where month = ?")
                .param(month.toString())
                .update();
        Instant end = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(SwedishDateFormat.STOCKHOLM)
                .toInstant();
        String titles = Store.text(end.plus(TITLES_LAST));
        for (LabelledItem item : items) {
            item.keys().forEach(key -> add(month, key, FOR_EVER));
            String title = TitleKey.of(item.title());
            if (TitleKey.telling(title)) {
                add(month, "title:" + title, titles);
            }
        }
    }

    /** Marks stories too, whose items may have other addresses than the published ones. */
    void add(YearMonth month, List<String> stories) {
        stories.stream().filter(story -> !story.isEmpty()).forEach(story -> add(month, story, FOR_EVER));
    }

    private void add(YearMonth month, String mark, String until) {
        store.sql("insert into published_marks (mark, month, until_at) values (?, ?, ?)"
                        + " on conflict (mark, month) do nothing")
                .params(mark, month.toString(), until)
                .update();
    }
}
