package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Looks whether sources are polled at all, and whether any of them answers. */
public final class PollingCheck {
    private static final String POLLS = IncidentKind.POLLS.name("");
    private static final String NETWORK = IncidentKind.NETWORK.name("");

    /** Longer than any night or weekend of the usual schedules. */
    private static final Duration SILENCE = Duration.ofHours(26);

    /** A daemon that has just started has not had the time. */
    private static final Duration START = Duration.ofHours(3);

    private static final Duration RECENT = Duration.ofHours(6);
    private static final int FEWEST = 3;

    /** Mail comes from another server. */
    private static final Set<String> MAIL = Set.of("newsletter", "forward");

    private final SourceStates states;
    private final IncidentRecorder incidents;
    private final Clock clock;
    private final Instant started;

    public PollingCheck(Store store, IncidentRecorder incidents, Clock clock) {
        this.states = new SourceStates(store);
        this.incidents = incidents;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Raises and ends the incidents {@code polls} and {@code network}. */
    public void look() {
        List<SourceState> asked = states.all().stream()
                .filter(source -> !MAIL.contains(source.kind()))
                .filter(source -> source.lastPoll().isPresent())
                .toList();
        polls(asked);
        network(asked);
    }

    private void polls(List<SourceState> asked) {
        Instant now = clock.instant();
        Optional<Instant> last =
                asked.stream().flatMap(source -> source.lastPoll().stream()).max(Comparator.naturalOrder());
        if (last.filter(poll -> poll.isAfter(now.minus(SILENCE))).isPresent()) {
            incidents.mend(POLLS);
        } else if (last.isPresent() && !started.plus(START).isAfter(now)) {
            incidents.raise(POLLS, "no source has been polled since " + last.get() + "; restart the daemon");
        }
    }

    /** At night nobody is asked; then it is as it was. */
    private void network(List<SourceState> asked) {
        Instant since = clock.instant().minus(RECENT);
        List<SourceState> recent = asked.stream()
                .filter(source -> !source.lastPoll().get().isBefore(since))
                .toList();
        if (recent.stream().anyMatch(source -> !source.failing())) {
            incidents.mend(NETWORK);
        } else if (recent.size() >= FEWEST) {
            SourceState first = recent.stream()
                    .min(Comparator.comparing(source -> source.failingSince().orElseThrow()))
                    .get();
            incidents.raise(
                    NETWORK,
                    "none of " + recent.size() + " sources has answered since "
                            + first.failingSince().orElseThrow()
                            + ": the network or the proxy is probably away; for example " + first.source() + ": "
                            + first.message());
        }
    }
}
