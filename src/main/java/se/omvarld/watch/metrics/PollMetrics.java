package se.omvarld.watch.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** What this process has done since it started; the routes tell. Many threads may tell at once. */
public final class PollMetrics {
    private static final String PREFIX = "omvarld_";
    private static final Duration[] BUCKETS = Stream.of(100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Map<String, String> ITEMS = Map.of(
            "read", "Items that polls showed, known ones too.",
            "new", "Items that were not known before.",
            "picked", "New items that the rules picked.");

    private PrometheusMeterRegistry registry;

    /** The registry that counts, made when something is counted or shown for the first time. */
    synchronized PrometheusMeterRegistry registry() {
        if (registry == null) {
            registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            registry.config().meterFilter(ours());
            prepare(registry);
        }
        return registry;
    }

    /** A node exporter has metrics of these names itself, and refuses a file that holds them too. */
    private static MeterFilter ours() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith(PREFIX) ? id : id.withName(PREFIX + id.getName());
            }
        };
    }

    /** Counts that are there from the start, so that a first failure is seen as a rise. */
    private static void prepare(MeterRegistry registry) {
        EnumSet.complementOf(EnumSet.of(State.SKIPPED)).forEach(state -> polls(registry, state));
        List.of("sent", "failed").forEach(result -> deliveries(registry, result));
        duration(registry);
        bytes(registry);
        ITEMS.keySet().forEach(which -> items(registry, which));
        putAside(registry);
    }

    /** A mail was not read, and lies where those lie. */
    public void putAside() {
        putAside(registry()).increment();
    }

    /** An address answered. */
    public void received(byte[] body) {
        bytes(registry()).increment(body == null ? 0 : body.length);
    }

    /** A poll has ended. */
    public void polled(PollReport report) {
        MeterRegistry counts = registry();
        polls(counts, report.state()).increment();
        if (!report.asked()) {
            return;
        }
        duration(counts).record(Duration.ofMillis(report.millis()));
        items(counts, "read").increment(report.items());
        items(counts, "new").increment(report.fresh());
        items(counts, "picked").increment(report.picked());
        if (report.failed()) {
            failure(
                    counts,
                    "omvarld_poll_failures",
                    "Failed polls by cause.",
                    report.cause().label());
        }
    }

    /** A mail server, or the outbox, took a delivery. */
    public void delivered() {
        deliveries(registry(), "sent").increment();
    }

    /** A delivery was not sent. */
    public void undelivered(SmtpFailure failure) {
        deliveries(registry(), "failed").increment();
        failure(
                registry(),
                "omvarld_delivery_failures",
                "Failed attempts by cause.",
                failure.cause().label());
    }

    private static Counter polls(MeterRegistry registry, State state) {
        return Counter.builder("omvarld_polls")
                .description("Polls by how they ended.")
                .tag("state", state.toString())
                .register(registry);
    }

    private static Counter deliveries(MeterRegistry registry, String result) {
        return Counter.builder("omvarld_delivery_attempts")
                .description("Attempts to send a delivery.")
                .tag("result", result)
                .register(registry);
    }

    private static void failure(MeterRegistry registry, String name, String help, String cause) {
        Counter.builder(name)
                .description(help)
                .tag("cause", cause)
                .register(registry)
                .increment();
    }

    private static Counter bytes(MeterRegistry registry) {
        return Counter.builder("omvarld_received_bytes")
                .description("Bytes of sources' answers, decompressed.")
                .register(registry);
    }

    private static Counter putAside(MeterRegistry registry) {
        return Counter.builder("omvarld_mails_put_aside")
                .description("Mails that were put aside unread.")
                .register(registry);
    }

    private static Counter items(MeterRegistry registry, String which) {
        return Counter.builder("omvarld_items_" + which)
                .description(ITEMS.get(which))
                .register(registry);
    }

    private static Timer duration(MeterRegistry registry) {
        return Timer.builder("omvarld_poll_duration")
                .description("How long polls took.")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
