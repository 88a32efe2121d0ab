package se.omvarld.edition.draft;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.rules.evaluate.ItemOutcome;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.store.published.ReportCoverage;

/**
 * How many items of the last published report the daemon had found, and why not the others.
 *
 * @param fates what became of each item, in the report's order
 */
public record LastReport(YearMonth month, Map<LabelledItem, MissReason> fates) {
    private static final int MOST_TITLES = 20;

    /** Of the draft's own month where it is published already, else of the month before; empty when neither is imported. */
    static Optional<LastReport> before(YearMonth draft, Store store, ReportCoverage tracer) {
        PublishedReports reports = new PublishedReports(store);
        return Stream.of(draft, draft.minusMonths(1))
                .map(month -> new LastReport(month, tracer.trace(reports.of(month), month)))
                .filter(report -> !report.fates.isEmpty())
                .findFirst();
    }

    /** Swedish lines for the mail: one sentence with the figures, then each item that was not found, with its cause. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sentence());
        List<Map.Entry<LabelledItem, MissReason>> absent = fates.entrySet().stream()
                .filter(entry -> !entry.getValue().outcome().found())
                .toList();
        absent.stream().limit(MOST_TITLES).forEach(entry -> {
            lines.add("- " + entry.getKey().title());
            lines.add("  " + entry.getValue().sentence());
        });
        if (absent.size() > MOST_TITLES) {
            lines.add("… och " + (absent.size() - MOST_TITLES) + " till.");
        }
        return lines;
    }

    /** For example: Av mars-rapportens 36 publicerade poster hade bevakningen hittat 34; 1 saknar källa, 1 låg under gränsen. */
    private String sentence() {
        Map<ItemOutcome, Integer> counts = new EnumMap<>(ItemOutcome.class);
        fates.values().forEach(cause -> counts.merge(cause.outcome(), 1, Integer::sum));
        int found = counts.entrySet().stream()
                .filter(entry -> entry.getKey().found())
                .mapToInt(Map.Entry::getValue)
                .sum();
        String others = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().found())
                .map(entry -> entry.getValue() + " " + entry.getKey().phrase())
                .collect(Collectors.joining(", "));
        return "Av " + new ReportMonth(month).name() + "-rapportens " + fates.size()
                + " publicerade poster hade bevakningen hittat " + (others.isEmpty() ? "alla" : found + "; " + others)
                + ".";
    }
}
