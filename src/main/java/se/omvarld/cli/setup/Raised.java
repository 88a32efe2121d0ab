package se.omvarld.cli.setup;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.FallbackAlertFile;

/** The troubles that last, as {@code status} shows them. */
public final class Raised {
    private Raised() {}

    public static List<Map<String, Object>> in(Store store, Folders folders, Clock clock) {
        FallbackAlertFile emergency = new FallbackAlertFile(folders.inData("").toString(), clock);
        return Stream.concat(emergency.over().stream(), new Incidents(store).lasting().stream())
                .map(Raised::row)
                .toList();
    }

    private static Map<String, Object> row(Incident trouble) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", trouble.name());
        row.put("node", trouble.node());
        row.put("since", trouble.since().toString());
        row.put("told", trouble.told().isPresent() ? "told" : "not told yet");
        row.put("reason", trouble.reason());
        return row;
    }
}
