package se.omvarld.watch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gauges whose samples come and go, with the rows that a query shows. */
final class LabelledGauges {
    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new HashMap<>();

    LabelledGauges(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Sets a family's samples; those that are not among them go. */
    void set(String name, String help, List<Row<?>> samples) {
        gauges.computeIfAbsent(
                        name,
                        family -> MultiGauge.builder(family).description(help).register(registry))
                .register(samples, true);
    }

    /** @param labels names and values by turns */
    static Row<?> sample(long value, String... labels) {
        return Row.of(Tags.of(labels), value);
    }
}
