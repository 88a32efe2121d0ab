package se.omvarld.observe;

import java.time.Clock;
import java.util.List;
import se.omvarld.observe.page.FrozenEditions;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.observe.page.Pages;
import se.omvarld.observe.rules.RulesSite;
import se.omvarld.observe.rules.Visitor;
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
    private final RulesSite rules;

    public PageRouter(Pages pages, Health health, Metrics metrics, Store store, Clock clock, RulesSite rules) {
        this.rules = rules;
        this.pages = pages;
        this.health = health;
        this.metrics = metrics;
        this.editions = new FrozenEditions(store, clock);
    }

    /** Whether forms may be sent to this path. */
    boolean takesForms(String path) {
        return path.startsWith(HOME) && rules.has(path.substring(HOME.length()));
    }

    /** What is answered to a form. */
    PageResponse sent(PageRequest form, Visitor visitor) {
        return rules.sent(form.path().substring(HOME.length()), form, visitor);
    }

    PageResponse answer(PageRequest request, Visitor visitor) {
        if (takesForms(request.path())) {
            return rules.shown(request.path().substring(HOME.length()), request, visitor);
        }
        return switch (request.path()) {
            case "/", "/observe" -> PageResponse.goTo("observe/");
            case HOME -> PageResponse.page(200, pages.status(rules.isOn()));
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
