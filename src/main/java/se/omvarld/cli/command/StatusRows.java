package se.omvarld.cli.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.cli.setup.Folders;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.Node;
import se.omvarld.store.health.Nodes;
import se.omvarld.watch.alert.FallbackAlertFile;
import se.omvarld.watch.alert.NodeFindings;

/** What {@code status} shows of incidents, and of the daemons on a shared store: none with SQLite. */
final class StatusRows {
    private StatusRows() {}

    /** The incidents that last. */
    static List<Map<String, Object>> incidents(Store store, Folders folders, Clock clock) {
        FallbackAlertFile fallback = new FallbackAlertFile(folders.inData("").toString(), clock);
        return Stream.concat(fallback.over().stream(), new Incidents(store).lasting().stream())
                .map(StatusRows::row)
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

    /** Puts the nodes and what is wrong between them into a status. */
    static void putNodes(Map<String, Object> status, Store store) {
        List<Node> nodes = new Nodes(store).all();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Node node : nodes) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("node", node.name());
            row.put("state", node.alive() ? node.first() ? "first" : "alive" : "silent");
            row.put("seen", node.seen().toString());
            row.put("started", node.started().toString());
            row.put("ahead_ms", node.ahead().toMillis());
            row.put("content", node.content());
            rows.add(row);
        }
        status.put("nodes", rows);
        status.put("node_findings", NodeFindings.of(nodes).lines());
    }
}
