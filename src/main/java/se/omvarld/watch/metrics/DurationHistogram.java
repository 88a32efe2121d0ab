package se.omvarld.watch.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long things took, as a histogram. */
final class DurationHistogram {
    private static final List<Double> UPPER_SECONDS = List.of(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

    private final AtomicLongArray counts = new AtomicLongArray(UPPER_SECONDS.size() + 1);
    private final LongAdder millis = new LongAdder();

    void took(long time) {
        int bucket = 0;
        while (bucket < UPPER_SECONDS.size() && time > UPPER_SECONDS.get(bucket) * 1000) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
        millis.add(time);
    }

    void write(MetricsText text) {
        long sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
            text.sample(
                    "_bucket",
                    sum,
                    "le",
                    i < UPPER_SECONDS.size() ? UPPER_SECONDS.get(i).toString() : "+Inf");
        }
        text.sample("_sum", millis.sum() / 1000.0).sample("_count", sum);
    }
}
