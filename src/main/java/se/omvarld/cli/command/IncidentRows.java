package se.omvarld.cli.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.cli.setup.Folders;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.alert.FallbackAlertFile;

/** The incidents that last, as {@code status} shows them. */
final class IncidentRows {
    private IncidentRows() {}

    static List<Map<String, Object>> of(Store store, Folders folders, Clock clock) {
        FallbackAlertFile fallback = new FallbackAlertFile(folders.inData("").toString(), clock);
        return Stream.concat(fallback.over().stream(), new Incidents(store).lasting().stream())
                .map(IncidentRows::row)
                .toList();
    }

    private static Map<String, Object> row(Incident incident) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", incident.name());
        row.put("node", incident.node());
        row.put("since", incident.since().toString());
        row.put("told", incident.told().isPresent() ? "told" : "not told yet");
        row.put("reason", incident.reason());
        return row;
    }
}
