package se.omvarld.source.document;

import java.time.Clock;
import java.util.Date;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;

/** For routes of kinds of one's own: makes items out of what a step has found, cleaned and bounded as those of every kind. */
public final class ItemList {
    private final Clock clock;

    public ItemList(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a list; its {@code items} are what a kind's route leaves.
     *
     * @param address what relative links are relative to; may be empty
     */
    public ItemCollector begin(Source source, String address) {
        return new ItemCollector(source, address, clock.instant());
    }

    /**
     * Adds an item, unless it is there already or has neither title nor link. What is null is not there.
     *
     * @param date a text in any form, or a {@link Date}
     */
    public void add(ItemCollector items, Object title, Object link, Object date, Object lead) {
        String day = date instanceof Date moment ? moment.toInstant().toString() : text(date);
        items.add(new RawItem(text(link), "", text(title), text(lead), day));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
