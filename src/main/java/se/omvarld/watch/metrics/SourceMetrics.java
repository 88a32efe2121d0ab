package se.omvarld.watch.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** The sources' health as metrics: how many are in each state, and the last success and the newest item of each. */
final class SourceMetrics {
    /** What has not been polled for so long is not watched any more. */
    private static final Duration WATCHED = Duration.ofDays(7);

    private final SourceStates states;
    private final Clock clock;

    SourceMetrics(Store store, Clock clock) {
        this.states = new SourceStates(store);
        this.clock = clock;
    }

    void write(MetricsText text) {
        List<SourceState> watched = states.polledSince(clock.instant().minus(WATCHED));
        text.family("gauge", "omvarld_sources", "Sources by state.");
        for (SourceHealth.State state : SourceHealth.State.values()) {
            long count = watched.stream()
                    .filter(source -> source.health().state() == state)
                    .count();
            text.sample(count, "state", state.word());
        }
        moments(
                text.family("gauge", "omvarld_source_last_success_seconds", "Last successful poll, in Unix seconds."),
                watched,
                SourceState::lastSuccess);
        moments(
                text.family("gauge", "omvarld_source_newest_item_seconds", "Date of the newest item, in Unix seconds."),
                watched,
                SourceState::newest);
        text.family("gauge", "omvarld_source_failures", "Failed polls since the last successful one.");
        watched.forEach(source -> text.sample(source.failures(), "source", source.source()));
    }

    private static void moments(
            MetricsText text, List<SourceState> watched, Function<SourceState, Optional<Instant>> moment) {
        watched.forEach(source ->
                moment.apply(source).ifPresent(time -> text.sample(time.getEpochSecond(), "source", source.source())));
    }
}
