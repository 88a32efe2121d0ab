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
 * @param strays titles of items that were left out because they stand in no area's chapter
 */
public record ReadReport(Optional<YearMonth> month, List<ReadItem> items, List<String> notes, List<String> strays) {
    public ReadReport(Optional<YearMonth> month, List<ReadItem> items, List<String> notes) {
        this(month, items, notes, List.of());
    }

    public ReadReport {
        strays = List.copyOf(strays);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
