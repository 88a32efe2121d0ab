package se.omvarld.observe.page;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;
import se.omvarld.template.ShippedTemplate;

/** The pages for people, in Swedish; made anew for each request, of what the store holds. */
public final class Pages {
    private static final ShippedTemplate STATUS = new ShippedTemplate("observe/status.html.ftlh");
    private static final ShippedTemplate ARCHIVE = new ShippedTemplate("observe/archive.html.ftlh");
    private static final ShippedTemplate MISSING = new ShippedTemplate("observe/missing.html.ftlh");

    private final StatusPage status;
    private final ArchivePage archive;

    public Pages(Store store, Supplier<RuleSet> rules, Sources sources, Clock clock) {
        this.status = new StatusPage(store, rules, sources, clock);
        this.archive = new ArchivePage(store, rules, clock);
    }

    /**
     * How the daemon is doing.
     *
     * @param rules whether there is a page for the rules
     */
    public String status(boolean rules) {
        return STATUS.fill(Map.of("page", status.view(), "css", PageStyle.CSS, "rules", rules));
    }

    /** What is found in the archive: as a page, or as a feed that a reader can subscribe to. */
    public PageResponse archive(PageRequest request) {
        return request.parameter("format").equals("rss")
                ? PageResponse.of(200, "application/rss+xml; charset=utf-8", archive.feed(request))
                : PageResponse.page(200, filled(ARCHIVE, archive.view(request)));
    }

    /** That there is nothing at this address. */
    public String missing() {
        return filled(MISSING, Map.of());
    }

    private static String filled(ShippedTemplate template, Object view) {
        return template.fill(Map.of("page", view, "css", PageStyle.CSS));
    }
}
