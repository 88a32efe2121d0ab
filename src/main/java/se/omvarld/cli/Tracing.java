package se.omvarld.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.omvarld.rules.Judged;
import se.omvarld.rules.LabelledItem;
import se.omvarld.rules.RuleTestResult;
import se.omvarld.source.Sources;
import se.omvarld.store.Store;
import se.omvarld.store.StoreException;
import se.omvarld.store.Tracer;

/** Asks the archive what became of tested items, where there is one. */
record Tracing(Setup setup, Output output) {
    private static final String SQLITE = "jdbc:sqlite:";

    static Tracing of(Setup setup, Output output) {
        return new Tracing(setup, output);
    }

    /** The result with what the archive knows; as it is where there is no store. */
    RuleTestResult trace(RuleTestResult result) {
        if (!hasStore()) {
            return result;
        }
        try (Store store = setup.store()) {
            Tracer tracer = new Tracer(store, new Sources(setup.sourceFiles().enabled()));
            List<LabelledItem> relevant = result.judged().stream()
                    .map(Judged::item)
                    .filter(LabelledItem::relevant)
                    .toList();
            return result.traced(tracer.trace(relevant)::get, tracer::dated);
        } catch (StoreException e) {
            output.note("without the archive: " + e.getMessage());
            return result;
        }
    }

    /** Opening a file that is not there would make one. */
    private boolean hasStore() {
        String url = StoreUrl.of(setup.settings(), setup.folders());
        return !url.startsWith(SQLITE) || Files.exists(Path.of(url.substring(SQLITE.length())));
    }
}
