package se.omvarld.watch.alert;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.Incidents;

/**
 * Takes what is wrong, or well again, from whoever finds it out; logs once what begins and ends. What the store cannot take
 * waits here. It tells nobody: {@link Alerts} does.
 */
public final class IncidentRecorder {
    private static final Logger LOG = LoggerFactory.getLogger("alerts");
    private static final int MOST = 5;

    private final Incidents incidents;
    private final String node;
    private final Clock clock;

    /** By name, the reason, or nothing when it is well again. */
    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    /**
     * @param node names this process among those that share the store; empty when it is alone
     */
    public IncidentRecorder(Store store, String node, Clock clock) {
        this.incidents = new Incidents(store);
        this.node = node;
        this.clock = clock;
    }

    /** Something is wrong. Never throws. */
    public void raise(String name, String reason) {
        take(name, IncidentReason.line(reason));
    }

    /** It is well, or well again. Never throws. */
    public void mend(String name) {
        take(name, "");
    }

    /** Something is wrong as long as there are problems. */
    public void follow(String name, List<String> problems) {
        if (problems.isEmpty()) {
            mend(name);
        } else {
            String more = problems.size() > MOST ? "; and " + (problems.size() - MOST) + " more" : "";
            raise(name, String.join("; ", problems.stream().limit(MOST).toList()) + more);
        }
    }

    private void take(String name, String reason) {
        waiting.put(name, reason);
        try {
            note();
        } catch (RuntimeException e) {
            LOG.debug("{} waits for the store", name, e);
        }
    }

    /** Brings to the store what it could not take before. */
    public synchronized void note() {
        for (String name : List.copyOf(waiting.keySet())) {
            String reason = waiting.get(name);
            note(name, reason);
            waiting.remove(name, reason);
        }
    }

    private void note(String name, String reason) {
        String whose = IncidentKind.of(name).isLocal() ? node : "";
        if (reason.isEmpty()) {
            if (incidents.mend(name, whose, clock.instant())) {
                LOG.info("{}: well again", name);
            }
        } else if (incidents.raise(name, whose, reason, clock.instant())
                && !IncidentKind.of(name).isLogged()) {
            LOG.error("{}: {}", name, reason);
        }
    }

    /** Takes over what the store could not keep and is over now, so that operators are told that it is. */
    public void recover(FallbackAlertFile fallback) {
        fallback.over().ifPresent(over -> {
            String whose = over.kind().isLocal() ? node : "";
            incidents.add(new Incident(over.name(), whose, over.reason(), over.since(), over.mended(), over.told()));
            mend(over.name());
            fallback.forget();
        });
    }

    /** The names of what lasts of a kind. */
    public List<String> lasting(IncidentKind kind) {
        return incidents.lasting().stream()
                .filter(incident -> incident.kind() == kind)
                .map(Incident::name)
                .toList();
    }
}
