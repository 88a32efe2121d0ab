package se.omvarld.source;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.omvarld.item.Dates;

/** Given and a clock for tests. */
final class Given {

    static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, Dates.SWEDEN);

    private Given() {}

    static Source feed(String... parameters) {
        return source("feed", parameters);
    }

    static Source page(String... parameters) {
        return source("page", parameters);
    }

    private static Source source(String kind, String... parameters) {
        Map<String, String> all = new HashMap<>(Map.of("publisher", "Myndigheten", "url", "https://myndigheten.se/"));
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        return new Source("myndigheten-nyheter", kind, all, "myndigheten-nyheter.camel.yaml", 1);
    }
}
