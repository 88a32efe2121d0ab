package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omvarld.store.SourceHealth;
import se.omvarld.store.SourceState;
import se.omvarld.store.SourceStates;
import se.omvarld.store.Store;

/**
 * The sources' health as metrics in Prometheus' text format (version 0.0.4), for a file that a node exporter's textfile
 * collector picks up.
 */
public final class SourceMetrics {
    /** What has not been polled for so long is not watched any more. */
    private static final Duration WATCHED = Duration.ofDays(7);

    private final SourceStates states;
    private final Clock clock;

    public SourceMetrics(Store store, Clock clock) {
        this.states = new SourceStates(store);
        this.clock = clock;
    }

    /** How many sources are in each state, and for each source its last success and its newest item, in Unix seconds. */
    public String text() {
        List<SourceState> watched = states.polledSince(clock.instant().minus(WATCHED));
        StringBuilder text = new StringBuilder();
        head(text, "omvarld_sources", "Sources by state.");
        for (SourceHealth.State state : SourceHealth.State.values()) {
            long count = watched.stream()
                    .filter(source -> source.health().state() == state)
                    .count();
            line(text, "omvarld_sources{state=\"" + state.word() + "\"}", count);
        }
        moments(
                text,
                "omvarld_source_last_success_seconds",
                "Last successful poll.",
                watched,
                SourceState::lastSuccess);
        moments(text, "omvarld_source_newest_item_seconds", "Date of the newest item.", watched, SourceState::newest);
        return text.toString();
    }

    private static void moments(
            StringBuilder text,
            String name,
            String help,
            List<SourceState> watched,
            Function<SourceState, Optional<Instant>> moment) {
        head(text, name, help);
        // An id holds only a–z, 0–9 and hyphens: nothing to escape.
        watched.forEach(source -> moment.apply(source)
                .ifPresent(time -> line(text, name + "{source=\"" + source.source() + "\"}", time.getEpochSecond())));
    }

    private static void head(StringBuilder text, String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static void line(StringBuilder text, String series, long value) {
        text.append(series).append(' ').append(value).append('\n');
    }
}
