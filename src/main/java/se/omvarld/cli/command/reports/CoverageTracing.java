package se.omvarld.cli.command.reports;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.setup.Output;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;
import se.omvarld.rules.evaluate.RuleTestResult;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.published.ReportCoverage;

/** Asks the archive what became of tested items, where there is one. */
record CoverageTracing(Setup setup, Output output) {
    /** The result with what the archive knows; as it is where there is no store. */
    RuleTestResult trace(RuleTestResult result, LabelledInput labelled) {
        if (!setup.hasStore()) {
            return result;
        }
        try (Store store = setup.store()) {
            ReportCoverage tracer =
                    new ReportCoverage(store, new Sources(setup.sourceFiles().enabled()));
            return result.traced(fates(tracer, labelled)::get, tracer::dated);
        } catch (StoreException e) {
            output.note(setup.messages().text("test.without_archive", e.getMessage()));
            return result;
        }
    }

    private static Map<LabelledItem, MissReason> fates(ReportCoverage tracer, LabelledInput labelled) {
        Map<Optional<YearMonth>, List<LabelledItem>> byMonth = labelled.items().stream()
                .filter(LabelledItem::relevant)
                .collect(Collectors.groupingBy(
                        item -> Optional.ofNullable(labelled.months().get(item))));
        Map<LabelledItem, MissReason> fates = new HashMap<>();
        byMonth.forEach((month, items) ->
                fates.putAll(month.map(known -> tracer.trace(items, known)).orElseGet(() -> tracer.trace(items))));
        return fates;
    }
}
