package se.omvarld.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.IncidentRecorder;

/**
 * Whether the schedules of polls and editions run, and fire: each minute one of them should have. Camel hands its context to
 * whoever asks for it.
 */
public final class SchedulerState implements CamelContextAware {
    private static final String NAME = IncidentKind.SCHEDULE.name("");

    /** The route {@code scheduler-heartbeat}, every minute. */
    private static final TriggerKey HEARTBEAT = new TriggerKey("scheduler", "heartbeat");

    /** So long all of the scheduler's threads may be polling sources that do not answer. */
    private static final Duration BUSY = Duration.ofMinutes(3);

    private final IncidentRecorder incidents;
    private final Clock clock;
    private CamelContext context;
    private boolean wasLate;

    /**
     * @param clock the machine's, by which the schedule goes
     */
    public SchedulerState(IncidentRecorder incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
    }

    boolean runs() {
        return scheduler().filter(SchedulerState::isRunning).isPresent() && late().isEmpty();
    }

    /** Raises or ends the incident {@code schedule}; true when that has turned. */
    public synchronized boolean isTurned() {
        Optional<Instant> late = late();
        late.ifPresentOrElse(
                since -> incidents.raise(
                        NAME,
                        "no poll and no edition is begun: it should have fired at " + since + "; restart the daemon"),
                () -> incidents.mend(NAME));
        boolean turned = wasLate != late.isPresent();
        wasLate = late.isPresent();
        return turned;
    }

    /** When it should have fired, and did not. */
    private Optional<Instant> late() {
        return scheduler()
                .flatMap(SchedulerState::heartbeat)
                .map(Trigger::getNextFireTime)
                .map(Date::toInstant)
                .filter(next -> next.isBefore(clock.instant().minus(BUSY)));
    }

    private Optional<Scheduler> scheduler() {
        return Optional.ofNullable(context)
                .map(camel -> (QuartzComponent) camel.hasComponent("quartz"))
                .map(QuartzComponent::getScheduler);
    }

    private static Optional<Trigger> heartbeat(Scheduler scheduler) {
        try {
            return Optional.ofNullable(scheduler.getTrigger(HEARTBEAT));
        } catch (SchedulerException e) {
            return Optional.empty(); // where the schedule is in the database, that is told of the store
        }
    }

    private static boolean isRunning(Scheduler scheduler) {
        try {
            return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
        } catch (SchedulerException e) {
            return false;
        }
    }
}
