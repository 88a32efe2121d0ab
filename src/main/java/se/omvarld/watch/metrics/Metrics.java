package se.omvarld.watch.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.StoreCheck;

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
    private final StoreCheck writing;
    private final InstallationMetrics installation;
    private final long started;
    private LabelledGauges gauges;

    /** Where nobody looks whether the store can be written. */
    public Metrics(Store store, Clock clock, PollMetrics counters) {
        this(store, clock, counters, new StoreCheck(store, clock), null);
    }

    /**
     * @param writing whether the store can be written
     * @param installation what is installed here; null where nobody asks
     */
    public Metrics(
            Store store, Clock clock, PollMetrics counters, StoreCheck writing, InstallationMetrics installation) {
        this.installation = installation;
        this.writing = writing;
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
        gauges.set(
                "omvarld_store_writable",
                "1 while the store can be written, else 0.",
                List.of(LabelledGauges.sample(writing.problem().isEmpty() ? 1 : 0)));
        if (installation != null) {
            installation.read(gauges);
        }
        store.read(gauges);
        sources.read(gauges);
        return registry.scrape(MEDIA_TYPE);
    }
}
