package se.omvarld.source.config;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.omvarld.item.date.DateParser;

/** Given and a clock for tests. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, DateParser.SWEDEN);

    /** As in the template. */
    private static final String[] JSON_DEFAULTS = {"title", "title.rendered title headline name", "link", "link url"};

    private Given() {}

    public static Source feed(String... parameters) {
        return source("feed", parameters);
    }

    public static Source page(String... parameters) {
        return source("page", parameters);
    }

    public static Source json(String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(JSON_DEFAULTS, 0, all, 0, 4);
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return source("json", all);
    }

    public static Source sitemap(String... parameters) {
        return source("sitemap", parameters);
    }

    private static Source source(String kind, String... parameters) {
        Map<String, String> all = new HashMap<>(Map.of("publisher", "Myndigheten", "url", "https://myndigheten.se/"));
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        return new Source("myndigheten-nyheter", kind, all, "myndigheten-nyheter.camel.yaml", 1);
    }
}
