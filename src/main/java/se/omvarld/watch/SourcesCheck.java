package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStandings;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** The sources as a Camel health check, named {@code sources}: down while one needs attention, with its reason as a detail. */
public final class SourcesCheck extends AbstractHealthCheck {
    /** What has not been polled for so long is not watched any more. */
    private static final Duration WATCHED = Duration.ofDays(7);

    private final Store store;
    private final SourceStates states;
    private final Clock clock;

    public SourcesCheck(Store store, Clock clock) {
        super("omvarld", "sources");
        this.store = store.apart();
        this.states = new SourceStates(this.store);
        this.clock = clock;
    }

    // Never liveness: a source in trouble is no reason to restart the daemon.
    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        SourceStandings standings = new SourceStandings(store, clock);
        List<SourceState> bad = states.polledSince(clock.instant().minus(WATCHED)).stream()
                .filter(source -> !source.health().isOk() || isUnanswered(source, standings))
                .toList();
        bad.forEach(source -> builder.detail(source.source(), detail(source, standings)));
        Optional<String> away =
                standings.awaySince().map(since -> "the network is away: no source has answered since " + since);
        if (bad.isEmpty() && away.isEmpty()) {
            builder.up();
        } else {
            builder.message(away.orElse(
                            bad.size() + (bad.size() == 1 ? " source needs" : " sources need") + " attention"))
                    .down();
        }
    }

    private static boolean isUnanswered(SourceState source, SourceStandings standings) {
        return standings.unknown(source).equals(Optional.of(SourceStandings.Unknown.UNANSWERED));
    }

    private static String detail(SourceState source, SourceStandings standings) {
        return standings.word(source)
                + source.failingSince().map(since -> " since " + since).orElse("") + ": "
                + (source.health().isOk() ? source.message() : source.health().reason());
    }
}
