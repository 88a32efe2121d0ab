package se.omvarld.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.NetworkOutage;
import se.omvarld.store.health.NetworkOutage.Silent;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollBackoff;

/**
 * Which sources are asked beside their schedules, so that an outage of the own network is known within minutes, and its end
 * too: others when one has failed, one a minute while none answers, and all that failed when one answers again.
 */
public final class NetworkProbes {
    /** With the one that has failed they are enough to tell a source's failure from the network's. */
    private static final int OTHERS = 2;

    /** What has failed is asked again a few a minute, so that neither the line nor the store has all of it at once. */
    private static final int LEAST_AGAIN = 5;

    private static final int MINUTES_AGAIN = 10;

    private final SourceStates states;
    private final PollBackoff patience;
    private final NetworkOutage outage;
    private final Sources sources;

    public NetworkProbes(Store store, Sources sources, Clock clock) {
        this.states = new SourceStates(store);
        this.patience = new PollBackoff(store, clock);
        this.outage = new NetworkOutage(store, clock);
        this.sources = sources;
    }

    /** The sources to be asked in this minute; mostly none. */
    public List<Source> due() {
        List<Silent> silent = outage.silent();
        if (outage.isOutage(silent)) {
            return oldestFirst().limit(1).toList();
        }
        return silent.isEmpty() ? again() : others(silent);
    }

    private List<Source> others(List<Silent> silent) {
        Set<String> publishers = silent.stream().map(Silent::publisher).collect(Collectors.toSet());
        Set<String> failing = states.all().stream()
                .filter(SourceState::failing)
                .map(SourceState::source)
                .collect(Collectors.toCollection(TreeSet::new));
        return oldestFirst()
                .filter(source -> !publishers.contains(source.publisher()) && !failing.contains(source.id()))
                .limit(OTHERS)
                .toList();
    }

    private List<Source> again() {
        List<String> marked = outage.marked();
        int share = Math.max(LEAST_AGAIN, (marked.size() + MINUTES_AGAIN - 1) / MINUTES_AGAIN);
        Map<String, Source> known =
                available().collect(Collectors.toMap(Source::id, source -> source, (one, same) -> one, HashMap::new));
        return marked.stream()
                .filter(known::containsKey)
                .limit(share)
                .map(known::get)
                .toList();
    }

    private Stream<Source> oldestFirst() {
        Map<String, Instant> polled = states.all().stream()
                .collect(Collectors.toMap(
                        SourceState::source, state -> state.lastPoll().orElse(Instant.MIN)));
        return available()
                .sorted(Comparator.comparing((Source source) -> polled.getOrDefault(source.id(), Instant.MIN))
                        .thenComparing(Source::id));
    }

    private Stream<Source> available() {
        Set<String> waiting = Collections.unmodifiableSet(patience.waits().keySet());
        return sources.all().stream()
                .filter(source -> source.enabled() && !source.addresses().isEmpty() && !waiting.contains(source.id()));
    }
}
