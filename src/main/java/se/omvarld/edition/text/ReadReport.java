package se.omvarld.edition.text;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a document says.
 *
 * @param month the month that its title names; empty when it names none
 * @param items in the document's order
 * @param notes what was left out or is doubtful, in plain English for whoever imports it
 * @param unread what stands in it like an item and was not read as one
 * @param doubts what was read and may be meant otherwise
 * @param unfinished notes of the draft that nobody has seen to
 */
public record ReadReport(
        Optional<YearMonth> month,
        List<ReadItem> items,
        List<String> notes,
        List<UnreadItem> unread,
        List<ReadDoubt> doubts,
        List<UnfinishedMark> unfinished) {
    public ReadReport(Optional<YearMonth> month, List<ReadItem> items, List<String> notes) {
        this(month, items, notes, List.of(), List.of(), List.of());
    }

    public ReadReport {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
        doubts = List.copyOf(doubts);
        unfinished = List.copyOf(unfinished);
    }
}
