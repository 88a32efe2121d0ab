package se.omvarld.cli.command.reports;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.template.MessageCatalog;

/**
 * An imported month in figures.
 *
 * @param areas how many items each area has, in the areas' order; Övrigt only when it has any
 */
record MonthRow(
        @JsonSerialize(using = ToStringSerializer.class) YearMonth month, int items, Map<Integer, Long> areas) {
    private static final int STRATEGIC = 5;

    static MonthRow of(YearMonth month, List<LabelledItem> items) {
        Map<Integer, Long> areas =
                items.stream().collect(Collectors.groupingBy(LabelledItem::area, TreeMap::new, Collectors.counting()));
        IntStream.rangeClosed(1, STRATEGIC).forEach(area -> areas.putIfAbsent(area, 0L));
        return new MonthRow(month, items.size(), areas);
    }

    /** For example {@code 2026-03  36 items, by area: 13 6 7 3 7}. */
    String line(MessageCatalog says) {
        return says.text(
                items == 1 ? "reports.row-one" : "reports.row",
                month,
                "%3d".formatted(items),
                areas.values().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }
}
