package se.omvarld.watch.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.store.health.PollReport;

/** What this process has done since it started; the routes tell. Many threads may tell at once. */
public final class PollMetrics {
    private final Map<String, LongAdder> polls = named("ok", "unchanged", "failed", "waiting");
    private final Map<String, LongAdder> pollFailures = named();
    private final Map<String, LongAdder> deliveries = named("sent", "failed");
    private final Map<String, LongAdder> deliveryFailures = named();
    private final DurationHistogram durations = new DurationHistogram();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final LongAdder fresh = new LongAdder();
    private final LongAdder picked = new LongAdder();

    /** Counts that are there from the start, so that a first failure is seen as a rise. */
    private static Map<String, LongAdder> named(String... names) {
        Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
        List.of(names).forEach(name -> counts.put(name, new LongAdder()));
        return counts;
    }

    /** An address answered. */
    public void received(byte[] body) {
        bytes.add(body == null ? 0 : body.length);
    }

    /** A poll has ended. */
    public void polled(PollReport report) {
        add(polls, report.state());
        if (report.state().equals("waiting")) {
            return;
        }
        durations.took(report.millis());
        items.add(report.items());
        fresh.add(report.fresh());
        picked.add(report.picked());
        if (report.state().equals("failed")) {
            add(pollFailures, report.cause().label());
        }
    }

    /** A mail server, or the outbox, took a delivery. */
    public void delivered() {
        add(deliveries, "sent");
    }

    /** A delivery was not sent. */
    public void undelivered(SmtpFailure failure) {
        add(deliveries, "failed");
        add(deliveryFailures, failure.cause().label());
    }

    private static void add(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, first -> new LongAdder()).increment();
    }

    void write(MetricsText text) {
        write(text, "omvarld_polls_total", "Polls by how they ended.", "state", polls);
        write(text, "omvarld_poll_failures_total", "Failed polls by cause.", "cause", pollFailures);
        durations.write(text.family("histogram", "omvarld_poll_duration_seconds", "How long polls took."));
        write(text, "omvarld_received_bytes_total", "Bytes of sources' answers, decompressed.", bytes);
        write(text, "omvarld_items_read_total", "Items that polls showed, known ones too.", items);
        write(text, "omvarld_items_new_total", "Items that were not known before.", fresh);
        write(text, "omvarld_items_picked_total", "New items that the rules picked.", picked);
        write(text, "omvarld_delivery_attempts_total", "Attempts to send a delivery.", "result", deliveries);
        write(text, "omvarld_delivery_failures_total", "Failed attempts by cause.", "cause", deliveryFailures);
    }

    private static void write(MetricsText text, String name, String help, LongAdder count) {
        text.family("counter", name, help).sample(count.sum());
    }

    private static void write(MetricsText text, String name, String help, String label, Map<String, LongAdder> counts) {
        text.family("counter", name, help);
        counts.forEach((value, count) -> text.sample(count.sum(), label, value));
    }
}
