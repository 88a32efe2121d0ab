package se.omvarld.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.source.Answer;
import se.omvarld.source.Candidate;
import se.omvarld.source.Discovery;
import se.omvarld.source.UnreadableSourceException;

/** Looks for a site's news: at the address itself, at what its page names, at the usual places, in the page's own list. */
final class Trial {
    /** A feed whose newest item is older may be forgotten by its site, though it answers. */
    private static final Duration FRESH = Duration.ofDays(180);

    /** Whoever refuses once is not asked in other ways. */
    private static final Set<Integer> REFUSALS = Set.of(0, 401, 402, 403, 429, 451);

    private final Fetcher fetcher;
    private final Discovery discovery;
    private final Instant now;
    private final List<Attempt> attempts = new ArrayList<>();

    Trial(Fetcher fetcher, Discovery discovery, Instant now) {
        this.fetcher = fetcher;
        this.discovery = discovery;
        this.now = now;
    }

    /** Tries until something fresh is found; the page's own list last, as feeds say more. */
    void run(String address) {
        Answer first = fetcher.fetch(address);
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

    private List<Candidate> named(Answer page) {
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

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What is to be watched: the first with fresh items, else the first with any. */
    Optional<Attempt> chosen() {
        return Stream.concat(fresh().stream(), attempts.stream().filter(Attempt::found))
                .findFirst();
    }

    private Optional<Attempt> fresh() {
        return attempts.stream().filter(Attempt::found).filter(this::isFresh).findFirst();
    }

    /** Undated items may be new. */
    boolean isFresh(Attempt attempt) {
        return attempt.newest().map(newest -> newest.isAfter(now.minus(FRESH))).orElse(true);
    }
}
