package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.IncidentRecorder;

/** Tells operators once that the machine's clock was set, and by how much. */
public final class ClockSteps {
    /** Long enough to be told; then it is over. */
    private static final Duration TOLD = Duration.ofHours(1);

    private final IncidentRecorder incidents;
    private final Clock clock;
    private Optional<Instant> last = Optional.empty();

    public ClockSteps(IncidentRecorder incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** It was set just now, forward or back. */
    public synchronized void note(Duration step) {
        last = Optional.of(clock.instant());
        incidents.raise(
                IncidentKind.CLOCK.name(""),
                "the machine's clock was set " + words(step)
                        + "; schedules were computed anew. If nobody did that, look after its time service (NTP)");
    }

    /** Ends the incident {@code clock} when the last step is an hour ago, also one of an earlier start. */
    public synchronized void look() {
        Instant now = clock.instant();
        boolean lasts = last.filter(
                        step -> !step.isAfter(now) && step.plus(TOLD).isAfter(now))
                .isPresent();
        if (!lasts) {
            incidents.mend(IncidentKind.CLOCK.name(""));
        }
    }

    /** For example {@code back by 2 h 0 min 3 s}. */
    public static String words(Duration step) {
        Duration size = step.abs();
        return (step.isNegative() ? "back" : "forward") + " by "
                + (size.toHours() > 0 ? size.toHours() + " h " : "")
                + (size.toMinutes() > 0 ? size.toMinutesPart() + " min " : "")
                + size.toSecondsPart() + " s";
    }
}
