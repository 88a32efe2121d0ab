package se.omvarld.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Node;
import se.omvarld.store.health.Nodes;
import se.omvarld.watch.alert.NodeFindings;

/** The daemons on a shared store, for {@code status}; none with SQLite. */
final class NodeRows {
    private NodeRows() {}

    /** Puts the nodes and what is wrong between them into a status. */
    static void into(Map<String, Object> status, Store store) {
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
