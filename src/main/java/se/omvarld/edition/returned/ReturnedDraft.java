package se.omvarld.edition.returned;

import java.time.YearMonth;
import java.util.List;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.UnfinishedMark;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.store.published.ReturnedItem;

/**
 * What came of a document that analysts sent back.
 *
 * @param items empty when nothing was kept
 * @param compared whether the month has a draft that it was held against
 * @param unchanged the draft as it was sent: nothing is published by that, and nothing was kept
 * @param unread what stands in it like an item and was not read as one
 * @param doubts what was read and may be meant otherwise
 * @param notes the same and more, in plain English
 * @param unfinished notes of the draft that nobody has seen to: with one, nothing is published yet
 */
public record ReturnedDraft(
        YearMonth month,
        List<ReturnedItem> items,
        boolean compared,
        boolean unchanged,
        List<UnreadItem> unread,
        List<ReadDoubt> doubts,
        List<String> notes,
        List<UnfinishedMark> unfinished) {

    public ReturnedDraft {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
        unfinished = List.copyOf(unfinished);
    }

    /** Whether it is published as it is. */
    public boolean isPublished() {
        return !unchanged && unfinished.isEmpty();
    }

    /** The items of one state, in their order. */
    public List<ReturnedItem> of(ReturnedItem.State state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }
}
