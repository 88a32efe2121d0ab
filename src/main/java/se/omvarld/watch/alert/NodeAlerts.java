package se.omvarld.watch.alert;

import java.time.Clock;
import java.time.Duration;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Nodes;

/** What operators are told once when nodes differ or have fallen silent, and once when all is well again. */
public final class NodeAlerts {
    /** What a change of files or a restart needs to reach all nodes, over a slow network share as well. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Nodes nodes;
    private final Clock clock;

    public NodeAlerts(Store store, Clock clock) {
        this.nodes = new Nodes(store);
        this.clock = clock;
    }

    /** What operators do not know yet and has lasted; null when there is nothing. */
    public NodeFindings untold() {
        NodeFindings findings = NodeFindings.of(nodes.all());
        Duration lasted = nodes.note(findings.text());
        boolean known = findings.text().equals(nodes.told());
        return known || lasted.compareTo(PATIENCE) < 0 ? null : findings;
    }

    /** The findings as they are mailed. */
    public Alert alert(NodeFindings findings) {
        return findings.alert(clock.instant());
    }

    /** Notes that operators know. */
    public void told(NodeFindings findings) {
        nodes.told(findings.text());
    }
}
