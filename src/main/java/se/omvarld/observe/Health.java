package se.omvarld.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck.Result;
import se.omvarld.rules.RuleSet;
import se.omvarld.store.Store;
import se.omvarld.store.Troubles;
import se.omvarld.watch.SourcesCheck;

/**
 * Whether the process works (live), and whether it can do its job (ready). Sources that need attention are told, and make
 * nothing DOWN: they are no reason to restart the daemon, or to stop asking it.
 */
public final class Health implements AutoCloseable {
    private final StoreAnswer store;
    private final Supplier<RuleSet> rules;
    private final Scheduler scheduler;
    private final SourcesCheck sources;
    private final Troubles troubles;

    public Health(Store store, Supplier<RuleSet> rules, Scheduler scheduler, SourcesCheck sources) {
        this.store = new StoreAnswer(store);
        this.rules = rules;
        this.scheduler = scheduler;
        this.sources = sources;
        this.troubles = new Troubles(store);
    }

    /** The schedules run, and the store answers within five seconds. */
    List<HealthCheck> live() {
        return List.of(schedules(), store.check());
    }

    /** The store answers, its migrations are made, and there are rules. */
    List<HealthCheck> ready() {
        RuleSet inForce = rules.get();
        return List.of(
                store.check(),
                new HealthCheck(
                        "rules",
                        inForce.rules() > 0,
                        Map.of("rules", String.valueOf(inForce.rules()), "version", inForce.fingerprint())));
    }

    /** All of these, the sources, and what operators are alerted of: names only, reasons may tell of files and servers. */
    List<HealthCheck> all() {
        List<HealthCheck> checks = new ArrayList<>(ready());
        checks.add(schedules());
        if (checks.stream().allMatch(HealthCheck::up)) {
            checks.add(sources());
            checks.add(alerts());
        }
        return checks;
    }

    private HealthCheck schedules() {
        return new HealthCheck("scheduler", scheduler.runs(), Map.of());
    }

    private HealthCheck alerts() {
        Map<String, String> details = new TreeMap<>();
        troubles.lasting()
                .forEach(trouble -> details.put(
                        (trouble.name() + " " + trouble.node()).strip(),
                        "since " + trouble.since() + (trouble.told().isPresent() ? "" : ", not told yet")));
        return new HealthCheck("alerts", true, details);
    }

    private HealthCheck sources() {
        Result result = sources.call();
        Map<String, String> details = new TreeMap<>();
        result.getDetails().forEach((name, value) -> {
            if (name.indexOf('.') < 0) { // Camel's own have one, sources' ids have none
                details.put(name, String.valueOf(value));
            }
        });
        result.getMessage().ifPresent(message -> details.put("attention", message));
        return new HealthCheck("sources", true, details);
    }

    @Override
    public void close() {
        store.close();
    }
}
