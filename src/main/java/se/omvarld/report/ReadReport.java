package se.omvarld.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a document says.
 *
 * @param month the month that its title names; empty when it names none
 * @param items in the document's order
 * @param notes what was left out or is doubtful, in plain English for whoever imports it
 */
public record ReadReport(Optional<YearMonth> month, List<ReadItem> items, List<String> notes) {
    public ReadReport {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
