package se.omvarld.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.rediscovery.GuidedSearch;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.found.FoundAddresses;
import se.omvarld.store.health.NetworkOutage;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/**
 * Sources whose addresses have failed for a day: their sites are looked at, and what is surely their own is read in their place
 * until they answer again. Their files are not changed; a file is proposed.
 */
public final class Rediscovery {
    private static final Logger LOG = LoggerFactory.getLogger("sources");
    private static final Duration LONG_ENOUGH = Duration.ofHours(24);
    private static final int ROW_OF_FAILURES = 3;

    /** Each takes a minute or more, with its pauses. */
    private static final int MOST_A_ROUND = 10;

    private static final int REMEMBERED = 300;

    private final Store store;
    private final SourceStates states;
    private final FoundAddresses found;
    private final Sources sources;
    private final Discovery discovery;
    private final ProposalFiles proposals;
    private final boolean on;
    private final Clock clock;

    /** @param setting {@code on}, or {@code off}: no site is looked at, and what was found counts no more */
    public Rediscovery(
            Store store, Sources sources, Discovery discovery, ProposalFiles proposals, String setting, Clock clock) {
        this.store = store;
        this.states = new SourceStates(store);
        this.found = new FoundAddresses(store);
        this.sources = sources;
        this.discovery = discovery;
        this.proposals = proposals;
        this.on = setting.equals("on");
        this.clock = clock;
    }

    /** The sources whose sites are to be looked at now. */
    public List<Source> due() {
        if (!on) {
            found.clear();
            return List.of();
        } else if (new NetworkOutage(store, clock).first().isPresent()) {
            return List.of();
        }
        withdraw();
        Instant now = clock.instant();
        Map<String, SourceState> known =
                states.all().stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
        Set<String> excused = states.excused();
        return sources.all().stream()
                .filter(this::mayBeFound)
                .filter(source -> known.containsKey(source.id()) && !excused.contains(source.id()))
                .filter(source -> hasFailed(known.get(source.id()), now) && found.mayLook(source, now))
                .sorted(java.util.Comparator.comparing(Source::id))
                .limit(MOST_A_ROUND)
                .toList();
    }

    /** Whether its site may be looked at for it at all: it has a list, and nobody has turned that off. */
    public boolean mayBeFound(Source source) {
        return on && source.enabled() && !source.comesByMail() && !source.isOn("watch") && source.mayBeRediscovered();
    }

    private static boolean hasFailed(SourceState state, Instant now) {
        Instant day = now.minus(LONG_ENOUGH);
        boolean fails = state.failures() >= ROW_OF_FAILURES
                && state.failingSince().filter(since -> !since.isAfter(day)).isPresent();
        return fails
                || state.health()
                        .emptySince()
                        .filter(since -> !since.isAfter(day))
                        .isPresent();
    }

    /** A source that is read at its own addresses again needs no other file. */
    private void withdraw() {
        Set<String> elsewhere = found.all().keySet();
        proposals.ids().stream()
                .filter(id -> !elsewhere.contains(id))
                .filter(id ->
                        sources.all().stream().anyMatch(source -> source.id().equals(id)))
                .forEach(proposals::remove);
    }

    /** Begins the search for one of them. */
    public GuidedSearch begin(Source source) {
        List<Archive.Seen> seen = new Archive(store).seenOf(source.id(), REMEMBERED);
        boolean answers =
                states.of(source.id()).filter(state -> state.http() == 200).isPresent();
        return new GuidedSearch(
                source,
                discovery,
                new GuidedSearch.Before(
                        answers,
                        seen.stream()
                                .flatMap(one -> Address.canonical(one.link()).stream())
                                .collect(Collectors.toSet()),
                        seen.stream()
                                .map(one -> one.title().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()),
                        watchedByOthers(source)::contains,
                        found.tried(source.id())),
                clock.instant());
    }

    private Set<String> watchedByOthers(Source source) {
        Set<String> watched = new HashSet<>();
        sources.all().stream()
                .filter(other -> !other.id().equals(source.id()))
                .forEach(other -> watched.addAll(other.addresses()));
        found.all().values().stream()
                .filter(other -> !other.source().equals(source.id()))
                .forEach(other -> watched.add(other.candidate().address()));
        return watched;
    }

    /** A step of the search has ended. */
    public GuidedSearch tried(GuidedSearch search, Object poll) {
        return search.tried();
    }

    /** Keeps what a search brought; true when the source is to be read there from now on. */
    public boolean keep(GuidedSearch search) {
        Source source = search.source();
        Instant now = clock.instant();
        store.inTransaction(() -> {
            found.looked(source, search.fruitless(), search.outcome(), now);
            search.found().ifPresent(candidate -> found.use(source, candidate, now));
            return null;
        });
        search.found().ifPresent(candidate -> propose(source, candidate));
        LOG.info("{}: looked for on its site: {}", source.id(), search.outcome());
        return search.found().isPresent();
    }

    /** A file that cannot be written is no reason not to read the source. */
    private void propose(Source source, Candidate candidate) {
        try {
            proposals.write(source, candidate);
        } catch (RuntimeException e) {
            LOG.warn("{}: the proposal cannot be written: {}", source.id(), e.getMessage());
        }
    }
}
