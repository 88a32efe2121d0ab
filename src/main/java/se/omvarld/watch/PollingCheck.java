package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.NetworkOutage;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.watch.alert.IncidentRecorder;

/** Looks whether sources are polled at all, and whether any of them answers. */
public final class PollingCheck {
    private static final String POLLS = IncidentKind.POLLS.name("");
    private static final String NETWORK = IncidentKind.NETWORK.name("");

    /** Longer than any night or weekend of the usual schedules. */
    private static final Duration SILENCE = Duration.ofHours(26);

    /** A daemon that has just started has not had the time. */
    private static final Duration START = Duration.ofHours(3);

    private final SourceStates states;
    private final NetworkOutage outage;
    private final IncidentRecorder incidents;
    private final Clock clock;
    private final Instant started;
    private Optional<Boolean> away = Optional.empty();

    public PollingCheck(Store store, IncidentRecorder incidents, Clock clock) {
        this.states = new SourceStates(store);
        this.outage = new NetworkOutage(store, clock);
        this.incidents = incidents;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Raises and ends the incidents {@code polls} and {@code network}. */
    public void look() {
        List<SourceState> asked = states.all().stream()
                .filter(NetworkOutage::isFetched)
                .filter(source -> source.lastPoll().isPresent())
                .toList();
        polls(asked);
        network();
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

    /** Looks whether any source answers; true when that has turned since the last look, and operators are to be told. */
    public synchronized boolean network() {
        List<NetworkOutage.Silent> silent = outage.silent();
        boolean isAway = outage.isOutage(silent);
        boolean turned = !away.equals(Optional.of(isAway)) && (isAway || away.isPresent());
        away = Optional.of(isAway);
        if (isAway) {
            NetworkOutage.Silent first = silent.get(0);
            incidents.raise(
                    NETWORK,
                    "none of " + silent.size() + " sources has answered since " + first.since()
                            + ": the network or the proxy is probably away; for example " + first.source() + ": "
                            + first.message());
        } else {
            incidents.mend(NETWORK);
        }
        return turned;
    }
}
