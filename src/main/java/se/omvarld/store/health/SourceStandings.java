package se.omvarld.store.health;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.NetworkOutage.Silent;

/**
 * What is said of each source now: its state of health, or that there is none to speak of. A failure or two are no state yet, and
 * while our own network is away failures are nobody's: such a source is not therefore well.
 */
public final class SourceStandings {

    /** Why nothing can be said of a source's health. */
    public enum Unknown {
        /** Nobody has asked it yet. */
        UNPOLLED,
        /** It was asked, and has never answered. */
        UNANSWERED,
        /** Our own network is away, or was when it was asked last. */
        NETWORK;

        /** As people and programs read it, for example {@code unanswered}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Optional<Silent> first;
    private final Set<String> failedThen;

    /** As the store knows them now. */
    public SourceStandings(Store store, Clock clock) {
        NetworkOutage outage = new NetworkOutage(store, clock);
        first = outage.first();
        failedThen = Set.copyOf(outage.marked());
    }

    /** All words that are said of sources which are polled. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        Arrays.stream(SourceHealth.State.values()).map(SourceHealth.State::word).forEach(words::add);
        Arrays.stream(Unknown.values()).map(Unknown::word).forEach(words::add);
        return words;
    }

    /** Why nothing can be said of its health; empty when something can. */
    public Optional<Unknown> unknown(SourceState source) {
        if (!source.health().isOk()) {
            return Optional.empty();
        } else if (source.lastPoll().isEmpty()) {
            return Optional.of(Unknown.UNPOLLED);
        } else if (failedThen.contains(source.source()) || (first.isPresent() && NetworkOutage.isFetched(source))) {
            return Optional.of(Unknown.NETWORK);
        }
        return source.lastSuccess().isEmpty() ? Optional.of(Unknown.UNANSWERED) : Optional.empty();
    }

    /** The word for a source, for example {@code failing}, {@code ok} or {@code network}. */
    public String word(SourceState source) {
        return unknown(source).map(Unknown::word).orElse(source.health().state().word());
    }

    /** Since when no source has answered; empty while the network is there. */
    public Optional<Instant> awaySince() {
        return first.map(Silent::since);
    }
}
