package se.omvarld.cli.command.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.cli.command.Fetcher;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.discovery.SiteSearch;
import se.omvarld.source.discovery.TrialAttempt;

/** Looks for a site's news: at the address itself, at what its pages name, at the usual places, in the page's own list. */
final class SourceTrial {
    /** A person waits, and asks once. */
    private static final int MOST_REQUESTS = 20;

    private static final String NEWS = "/(nyheter|news|aktuellt|press[a-z]*|nyhetsarkiv|artik[a-z]+)/.";

    private final Fetcher fetcher;
    private final Discovery discovery;
    private final Instant now;
    private final boolean browser;
    private List<TrialAttempt> attempts = List.of();

    /** @param browser whether there is one, for pages that bring nothing in any other way */
    SourceTrial(Fetcher fetcher, Discovery discovery, Instant now, boolean browser) {
        this.browser = browser;
        this.fetcher = fetcher;
        this.discovery = discovery;
        this.now = now;
    }

    /** Tries until something fresh is found; lists last, as feeds say more. */
    void run(String address) {
        SiteSearch search = new SiteSearch(
                        discovery,
                        new SiteSearch.Bounds(MOST_REQUESTS, NEWS, Set.of()),
                        any -> true,
                        attempt -> attempt.isFresh(now))
                .from(address);
        while (search.isOpen()) {
            search.tried(fetcher.attempt(search.next()));
        }
        attempts = search.attempts();
        fresh = search.found();
        if (browser && chosen().isEmpty() && fetcher.fetch(address).good()) {
            attempts = Stream.concat(
                            attempts.stream(), discovery.rendered(address).map(fetcher::attempt))
                    .toList();
        }
    }

    private Optional<TrialAttempt> fresh = Optional.empty();

    List<TrialAttempt> attempts() {
        return attempts;
    }

    /** What is to be watched: the surest with fresh items, else the first with any. */
    Optional<TrialAttempt> chosen() {
        return fresh.or(() -> attempts.stream().filter(TrialAttempt::found).findFirst());
    }

    Instant now() {
        return now;
    }
}
