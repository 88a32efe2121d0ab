package se.omvarld.watch.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import se.omvarld.store.db.Store;

/**
 * All metrics in Prometheus' text format: for the page {@code /observe/metrics}, and for a file that a node exporter's textfile
 * collector picks up. All names begin with {@code omvarld_}, since the exporter has a {@code process_…} of its own.
 */
public final class Metrics {
    /** The format's media type. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PollMetrics counters;
    private final StoreMetrics store;
    private final SourceMetrics sources;
    private final long started;
    private LabelledGauges gauges;

    public Metrics(Store store, Clock clock, PollMetrics counters) {
        this.counters = counters;
        this.store = new StoreMetrics(store);
        this.sources = new SourceMetrics(store, clock);
        this.started = clock.instant().getEpochSecond();
    }

    /** All families. The process' own are bound when they are first asked for: commands do not pay for them. */
    public synchronized String text() {
        PrometheusMeterRegistry registry = counters.registry();
        if (gauges == null) {
            ProcessMetrics.bind(registry, started);
            gauges = new LabelledGauges(registry);
        }
        store.read(gauges);
        sources.read(gauges);
        return registry.scrape(MEDIA_TYPE);
    }
}
