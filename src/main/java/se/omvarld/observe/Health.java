package se.omvarld.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck.Result;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.StoreCheck;
import se.omvarld.watch.Heartbeats;
import se.omvarld.watch.SourcesCheck;

/**
 * Whether the process works (live), and whether it can do its job (ready). Sources that need attention are told, and make
 * nothing DOWN: they are no reason to restart the daemon, or to stop asking it.
 */
public final class Health implements AutoCloseable {
    private final StoreProbe store;
    private final Supplier<RuleSet> rules;
    private final SchedulerState scheduler;
    private final Heartbeats heartbeats;
    private final SourcesCheck sources;
    private final Incidents incidents;
    private final StoreCheck writing;

    public Health(
            Store store,
            Supplier<RuleSet> rules,
            SchedulerState scheduler,
            Heartbeats heartbeats,
            SourcesCheck sources,
            StoreCheck writing) {
        this.writing = writing;
        this.store = new StoreProbe(store.apart());
        this.rules = rules;
        this.scheduler = scheduler;
        this.heartbeats = heartbeats;
        this.sources = sources;
        this.incidents = new Incidents(store.apart());
    }

    /** The schedules run, what runs by itself has lately done so, and the store answers within five seconds. */
    List<HealthFinding> live() {
        return List.of(schedules(), heartbeats(), store.check());
    }

    /** The store answers and can be written, its migrations are made, and there are rules. */
    List<HealthFinding> ready() {
        return List.of(store.check(), writing(), rules());
    }

    /** Not of {@link #live}: a new start makes no room on a disk. */
    private HealthFinding writing() {
        String problem = writing.problem();
        return new HealthFinding(
                "store-writes", problem.isEmpty(), problem.isEmpty() ? Map.of() : Map.of("reason", problem));
    }

    private HealthFinding rules() {
        RuleSet inForce = rules.get();
        return new HealthFinding(
                "rules",
                inForce.rules() > 0,
                Map.of("rules", String.valueOf(inForce.rules()), "version", inForce.fingerprint()));
    }

    /** One of those by its name. */
    HealthFinding finding(String name) {
        return switch (name) {
            case "store" -> store.check();
            case "rules" -> rules();
            case "scheduler" -> schedules();
            default -> throw new IllegalArgumentException("there is no finding '" + name + "'");
        };
    }

    /** All of these, the sources, and what operators are alerted of: names only, reasons may tell of files and servers. */
    List<HealthFinding> all() {
        List<HealthFinding> checks = new ArrayList<>(ready());
        checks.add(schedules());
        checks.add(heartbeats());
        if (checks.stream().allMatch(HealthFinding::up)) {
            checks.add(sources());
            checks.add(alerts());
        }
        return checks;
    }

    private HealthFinding schedules() {
        return new HealthFinding("scheduler", scheduler.runs(), Map.of());
    }

    private HealthFinding heartbeats() {
        Map<String, String> overdue = heartbeats.overdue();
        return new HealthFinding("heartbeats", overdue.isEmpty(), overdue);
    }

    private HealthFinding alerts() {
        Map<String, String> details = new TreeMap<>();
        incidents
                .lasting()
                .forEach(incident -> details.put(
                        (incident.name() + " " + incident.node()).strip(),
                        "since " + incident.since() + (incident.told().isPresent() ? "" : ", not told yet")));
        return new HealthFinding("alerts", true, details);
    }

    private HealthFinding sources() {
        Result result = sources.call();
        Map<String, String> details = new TreeMap<>();
        result.getDetails().forEach((name, value) -> {
            if (name.indexOf('.') < 0) { // Camel's own have one, sources' ids have none
                details.put(name, String.valueOf(value));
            }
        });
        result.getMessage().ifPresent(message -> details.put("attention", message));
        return new HealthFinding("sources", true, details);
    }

    @Override
    public void close() {
        store.close();
    }
}
