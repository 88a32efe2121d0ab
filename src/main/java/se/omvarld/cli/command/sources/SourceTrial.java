package se.omvarld.cli.command.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.cli.command.Fetcher;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.fetch.HttpAnswer;

/** Looks for a site's news: at the address itself, at what its page names, at the usual places, in the page's own list. */
final class SourceTrial {
    /** A feed whose newest item is older may be forgotten by its site, though it answers. */
    private static final Duration FRESH = Duration.ofDays(180);

    /** Whoever refuses once is not asked in other ways. */
    private static final Set<Integer> REFUSALS = Set.of(0, 401, 402, 403, 429, 451);

    private final Fetcher fetcher;
    private final Discovery discovery;
    private final Instant now;
    private final List<TrialAttempt> attempts = new ArrayList<>();

    SourceTrial(Fetcher fetcher, Discovery discovery, Instant now) {
        this.fetcher = fetcher;
        this.discovery = discovery;
        this.now = now;
    }

    /** Tries until something fresh is found; the page's own list last, as feeds say more. */
    void run(String address) {
        HttpAnswer first = fetcher.fetch(address);
        if (first.good()) {
            first(discovery.itself(first).toList());
            first(named(first));
        }
        if (!REFUSALS.contains(first.status())) {
            first(discovery.usual(address));
        }
        if (first.good()) {
            first(discovery.list(address).toList());
        }
    }

    private List<Candidate> named(HttpAnswer page) {
        try {
            return fresh().isPresent() ? List.of() : discovery.named(page);
        } catch (UnreadableSourceException e) {
            return List.of();
        }
    }

    private void first(Collection<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (fresh().isPresent()) {
                return;
            }
            attempts.add(fetcher.attempt(candidate));
        }
    }

    List<TrialAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What is to be watched: the first with fresh items, else the first with any. */
    Optional<TrialAttempt> chosen() {
        return Stream.concat(fresh().stream(), attempts.stream().filter(TrialAttempt::found))
                .findFirst();
    }

    private Optional<TrialAttempt> fresh() {
        return attempts.stream()
                .filter(TrialAttempt::found)
                .filter(this::isFresh)
                .findFirst();
    }

    /** Undated items may be new. */
    boolean isFresh(TrialAttempt attempt) {
        return attempt.newest().map(newest -> newest.isAfter(now.minus(FRESH))).orElse(true);
    }
}
