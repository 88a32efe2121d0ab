package se.omvarld.watch.metrics;

import static se.omvarld.watch.metrics.LabelledGauges.sample;

import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStandings;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** The sources' health as metrics: how many are in each state, and the last success and the newest item of each. */
final class SourceMetrics {
    /** What has not been polled for so long is not watched any more. */
    private static final Duration WATCHED = Duration.ofDays(7);

    private final Store store;
    private final SourceStates states;
    private final Clock clock;

    SourceMetrics(Store store, Clock clock) {
        this.store = store;
        this.states = new SourceStates(store);
        this.clock = clock;
    }

    void read(LabelledGauges gauges) {
        List<SourceState> watched = states.polledSince(clock.instant().minus(WATCHED));
        gauges.set("omvarld_sources", "Sources by state.", byState(watched));
        gauges.set(
                "omvarld_source_last_success_seconds",
                "Last successful poll, in Unix seconds.",
                each(watched, source -> source.lastSuccess().map(Instant::getEpochSecond)));
        gauges.set(
                "omvarld_source_newest_item_seconds",
                "Date of the newest item, in Unix seconds.",
                each(watched, source -> source.newest().map(Instant::getEpochSecond)));
        gauges.set(
                "omvarld_source_failures",
                "Failed polls since the last successful one.",
                each(watched, source -> Optional.of((long) source.failures())));
    }

    private List<Row<?>> byState(List<SourceState> watched) {
        List<Row<?>> rows = new ArrayList<>();
        SourceStandings standings = new SourceStandings(store, clock);
        Map<String, Long> counts =
                watched.stream().collect(Collectors.groupingBy(standings::word, Collectors.counting()));
        SourceStandings.words().forEach(word -> rows.add(sample(counts.getOrDefault(word, 0L), "state", word)));
        return rows;
    }

    private static List<Row<?>> each(List<SourceState> watched, Function<SourceState, Optional<Long>> value) {
        List<Row<?>> rows = new ArrayList<>();
        watched.forEach(
                source -> value.apply(source).ifPresent(number -> rows.add(sample(number, "source", source.source()))));
        return rows;
    }
}
