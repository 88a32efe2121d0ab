package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** The sources as a Camel health check, named {@code sources}: down while one needs attention, with its reason as a detail. */
public final class SourcesCheck extends AbstractHealthCheck {
    /** What has not been polled for so long is not watched any more. */
    private static final Duration WATCHED = Duration.ofDays(7);

    private final SourceStates states;
    private final Clock clock;

    public SourcesCheck(Store store, Clock clock) {
        super("omvarld", "sources");
        this.states = new SourceStates(store.apart());
        this.clock = clock;
    }

    // Never liveness: a source in trouble is no reason to restart the daemon.
    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        List<SourceState> bad = states.polledSince(clock.instant().minus(WATCHED)).stream()
                .filter(source -> !source.health().isOk())
                .toList();
        bad.forEach(source -> builder.detail(source.source(), detail(source)));
        if (bad.isEmpty()) {
            builder.up();
        } else {
            builder.message(bad.size() + (bad.size() == 1 ? " source needs" : " sources need") + " attention")
                    .down();
        }
    }

    private static String detail(SourceState source) {
        return source.health().state().word()
                + source.failingSince().map(since -> " since " + since).orElse("") + ": "
                + source.health().reason();
    }
}
