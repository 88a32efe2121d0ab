package se.omvarld.observe;

import java.time.Clock;
import java.util.List;
import se.omvarld.store.Store;
import se.omvarld.watch.Metrics;

/** Says what stands at each path. */
public final class Site {
    private static final String HOME = "/observe/";
    static final String HEALTH = HOME + "health";
    private static final String EDITIONS = HOME + "utskick/";

    private final Pages pages;
    private final Health health;
    private final Metrics metrics;
    private final FrozenEditions editions;

    public Site(Pages pages, Health health, Metrics metrics, Store store, Clock clock) {
        this.pages = pages;
        this.health = health;
        this.metrics = metrics;
        this.editions = new FrozenEditions(store, clock);
    }

    Answer answer(Request request) {
        return switch (request.path()) {
            case "/", "/observe" -> Answer.goTo("observe/");
            case HOME -> Answer.page(200, pages.status());
            case HOME + "arkiv" -> Answer.page(200, pages.archive(request));
            case HOME + "metrics" -> Answer.of(200, Metrics.MEDIA_TYPE, metrics.text());
            case HEALTH -> HealthJson.answer(health.all());
            case HEALTH + "/live" -> HealthJson.answer(health.live());
            case HEALTH + "/ready" -> HealthJson.answer(health.ready());
            default -> other(request.path());
        };
    }

    private Answer other(String path) {
        if (path.startsWith(EDITIONS)) {
            List<String> parts = List.of(path.substring(EDITIONS.length()).split("/", 3));
            return editions.answer(parts).orElseGet(this::nothing);
        }
        return nothing();
    }

    private Answer nothing() {
        return Answer.page(404, pages.missing());
    }
}
