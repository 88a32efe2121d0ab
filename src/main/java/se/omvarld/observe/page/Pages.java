package se.omvarld.observe.page;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;

/** The pages for people, in Swedish; made anew for each request, of what the store holds. */
public final class Pages {
    private static final PageTemplate STATUS = new PageTemplate("status.html.ftlh");
    private static final PageTemplate ARCHIVE = new PageTemplate("archive.html.ftlh");
    private static final PageTemplate MISSING = new PageTemplate("missing.html.ftlh");

    private final StatusPage status;
    private final ArchivePage archive;

    public Pages(Store store, Supplier<RuleSet> rules, Sources sources, Clock clock) {
        this.status = new StatusPage(store, rules, sources, clock);
        this.archive = new ArchivePage(store, rules);
    }

    /** How the daemon is doing. */
    public String status() {
        return STATUS.fill(status.view());
    }

    /** What is found in the archive. */
    public String archive(PageRequest request) {
        return ARCHIVE.fill(archive.view(request));
    }

    /** That there is nothing at this address. */
    public String missing() {
        return MISSING.fill(Map.of());
    }
}
