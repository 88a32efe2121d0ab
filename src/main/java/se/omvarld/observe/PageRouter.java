package se.omvarld.observe;

import java.time.Clock;
import java.util.List;
import se.omvarld.observe.page.FrozenEditions;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.observe.page.Pages;
import se.omvarld.store.db.Store;
import se.omvarld.watch.metrics.Metrics;

/** Says what stands at each path. */
public final class PageRouter {
    private static final String HOME = "/observe/";
    static final String HEALTH = HOME + "health";
    private static final String EDITIONS = HOME + "utskick/";

    private final Pages pages;
    private final Health health;
    private final Metrics metrics;
    private final FrozenEditions editions;

    public PageRouter(Pages pages, Health health, Metrics metrics, Store store, Clock clock) {
        this.pages = pages;
        this.health = health;
        this.metrics = metrics;
        this.editions = new FrozenEditions(store, clock);
    }

    PageResponse answer(PageRequest request) {
        return switch (request.path()) {
            case "/", "/observe" -> PageResponse.goTo("observe/");
            case HOME -> PageResponse.page(200, pages.status());
            case HOME + "arkiv" -> pages.archive(request);
            case HOME + "metrics" -> PageResponse.of(200, Metrics.MEDIA_TYPE, metrics.text());
            case HEALTH -> HealthJson.answer(health.all());
            case HEALTH + "/live" -> HealthJson.answer(health.live());
            case HEALTH + "/ready" -> HealthJson.answer(health.ready());
            default -> other(request.path());
        };
    }

    private PageResponse other(String path) {
        if (path.startsWith(EDITIONS)) {
            List<String> parts = List.of(path.substring(EDITIONS.length()).split("/", 3));
            return editions.answer(parts).orElseGet(this::nothing);
        }
        return nothing();
    }

    private PageResponse nothing() {
        return PageResponse.page(404, pages.missing());
    }
}
