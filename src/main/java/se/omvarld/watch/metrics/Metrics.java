package se.omvarld.watch.metrics;

import java.time.Clock;
import se.omvarld.store.db.Store;

/**
 * All metrics in Prometheus' text format: for the page {@code /observe/metrics}, and for a file that a node exporter's textfile
 * collector picks up. All names begin with {@code omvarld_}, since the exporter has a {@code process_…} of its own.
 */
public final class Metrics {
    /** The format's media type. */
    public static final String MEDIA_TYPE = MetricsText.MEDIA_TYPE;

    private final PollMetrics counters;
    private final StoreMetrics store;
    private final SourceMetrics sources;
    private final long started;

    public Metrics(Store store, Clock clock, PollMetrics counters) {
        this.counters = counters;
        this.store = new StoreMetrics(store);
        this.sources = new SourceMetrics(store, clock);
        this.started = clock.instant().getEpochSecond();
    }

    /** All families. */
    public String text() {
        MetricsText text = new MetricsText();
        counters.write(text);
        store.write(text);
        sources.write(text);
        ProcessMetrics.write(text, started);
        return text.toString();
    }
}
