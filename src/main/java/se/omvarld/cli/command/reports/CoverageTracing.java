package se.omvarld.cli;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.rules.Cause;
import se.omvarld.rules.LabelledItem;
import se.omvarld.rules.RuleTestResult;
import se.omvarld.source.Sources;
import se.omvarld.store.Store;
import se.omvarld.store.StoreException;
import se.omvarld.store.Tracer;

/** Asks the archive what became of tested items, where there is one. */
record Tracing(Setup setup, Output output) {
    /** The result with what the archive knows; as it is where there is no store. */
    RuleTestResult trace(RuleTestResult result, Labelled labelled) {
        if (!setup.hasStore()) {
            return result;
        }
        try (Store store = setup.store()) {
            Tracer tracer = new Tracer(store, new Sources(setup.sourceFiles().enabled()));
            return result.traced(fates(tracer, labelled)::get, tracer::dated);
        } catch (StoreException e) {
            output.note("without the archive: " + e.getMessage());
            return result;
        }
    }

    private static Map<LabelledItem, Cause> fates(Tracer tracer, Labelled labelled) {
        Map<Optional<YearMonth>, List<LabelledItem>> byMonth = labelled.items().stream()
                .filter(LabelledItem::relevant)
                .collect(Collectors.groupingBy(
                        item -> Optional.ofNullable(labelled.months().get(item))));
        Map<LabelledItem, Cause> fates = new HashMap<>();
        byMonth.forEach((month, items) ->
                fates.putAll(month.map(known -> tracer.trace(items, known)).orElseGet(() -> tracer.trace(items))));
        return fates;
    }
}
