package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.DeliveryLedger.Line;
import se.omvarld.store.edition.DueCheck;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.IncidentReason;
import se.omvarld.watch.alert.IncidentRecorder;

/** Looks which editions have not been made, or not been sent, within an hour of their time. */
public final class OverdueEditions {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final DeliveryLedger deliveries;
    private final DueCheck due;
    private final IncidentRecorder incidents;
    private final Clock clock;
    private final Map<Edition.Kind, String> schedules;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** With the schedules of the editions, Quartz cron expressions. */
    public OverdueEditions(
            Store store, IncidentRecorder incidents, String weekly, String daily, String monthly, Clock clock) {
        this.deliveries = new DeliveryLedger(store, clock);
        this.due = new DueCheck(store, clock);
        this.incidents = incidents;
        this.clock = clock;
        this.schedules = Map.of(Edition.Kind.WEEKLY, weekly, Edition.Kind.DAILY, daily, Edition.Kind.MONTHLY, monthly);
    }

    /** Notes why an edition could not be made. Returns a line for the log. */
    public String failed(Edition edition, Throwable failure) {
        String why = IncidentReason.of(failure);
        failures.put(edition.period(), why);
        return why;
    }

    /**
     * Raises and ends incidents, one an edition.
     *
     * @param unmade that should have been made by now
     */
    public void look(List<Edition> unmade) {
        Map<String, String> late = new TreeMap<>();
        for (Edition edition : unmade) {
            if (isPast(due.time(edition, schedules.get(edition.kind())))) {
                late.put(edition.period(), "it has not been made: " + why(edition));
            }
        }
        unsent().forEach((period, waiting) -> late.put(period, sentence(waiting)));
        late.forEach((period, reason) -> incidents.raise(IncidentKind.EDITION.name(period), reason));
        incidents.lasting(IncidentKind.EDITION).stream()
                .filter(name -> !late.containsKey(
                        name.substring(IncidentKind.EDITION.name("").length())))
                .forEach(incidents::mend);
        failures.keySet().retainAll(late.keySet());
    }

    private String why(Edition edition) {
        return failures.getOrDefault(edition.period(), "no reason is known; the log may say more");
    }

    private boolean isPast(Instant moment) {
        return !moment.plus(PATIENCE).isAfter(clock.instant());
    }

    private Map<String, List<Line>> unsent() {
        Map<String, List<Line>> byPeriod = new TreeMap<>();
        deliveries.pending().stream()
                .filter(waiting -> isPast(waiting.created()))
                .forEach(waiting -> byPeriod.computeIfAbsent(waiting.period(), first -> new ArrayList<>())
                        .add(waiting));
        return byPeriod;
    }

    private static String sentence(List<Line> waiting) {
        Line first = waiting.get(0);
        String others = waiting.size() == 1 ? "" : " and " + (waiting.size() - 1) + " more";
        return "it has not reached " + first.recipient() + others + ": "
                + (first.message().isEmpty()
                        ? "it was not tried yet"
                        : first.message() + " (" + attempts(first.attempts()) + ")");
    }

    private static String attempts(int count) {
        return count + (count == 1 ? " attempt" : " attempts");
    }
}
