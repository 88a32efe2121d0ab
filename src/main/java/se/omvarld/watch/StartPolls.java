package se.omvarld.watch;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartz.CronExpression;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/**
 * Sources that do not wait for their schedules: those that were never polled, and those whose schedule came and went while the
 * daemon stood still. A share a minute, so that neither the line nor the store has all of them at once.
 */
public final class StartPolls {
    private static final int MINUTES = 8;
    private static final int LEAST = 5;

    /** A poll that is under way, or waits for its host, is not missed. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Longer than any night of the usual schedules; at weekends they leave out most hours. */
    private static final Duration SILENCE = Duration.ofHours(26);

    private static final Duration USUAL = Duration.ofHours(1);

    private final SourceStates states;
    private final Sources sources;
    private final Clock clock;
    private final Set<String> asked = new HashSet<>();
    private Deque<String> missed;
    private int share;

    public StartPolls(Store store, Sources sources, Clock clock) {
        this.states = new SourceStates(store);
        this.sources = sources;
        this.clock = clock;
    }

    /** The sources to be asked in this minute; mostly none. */
    public synchronized List<Source> due() {
        Map<String, Instant> polled = polled();
        if (missed == null) {
            missed = polledBySchedule(sources)
                    .filter(source ->
                            polled.containsKey(source.id()) && isMissed(source, polled.get(source.id()), LATE))
                    .sorted(Comparator.comparing((Source source) -> polled.get(source.id()))
                            .thenComparing(Source::id))
                    .map(Source::id)
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }
        List<String> never = polledBySchedule(sources)
                .map(Source::id)
                .filter(id -> !polled.containsKey(id) && !asked.contains(id))
                .sorted()
                .toList();
        share = Math.max(share, Math.max(LEAST, (never.size() + missed.size() + MINUTES - 1) / MINUTES));
        List<String> next =
                Stream.concat(never.stream(), missed.stream()).limit(share).toList();
        asked.addAll(next);
        missed.removeAll(next);
        return polledBySchedule(sources)
                .filter(source -> next.contains(source.id()))
                .toList();
    }

    /** The sources that nobody has polled, and those that have not been for longer than their schedule's pause and a day. */
    public List<Source> silent() {
        Map<String, Instant> polled = polled();
        return polledBySchedule(sources)
                .filter(source -> Optional.ofNullable(polled.get(source.id()))
                        .map(last -> last.isBefore(clock.instant().minus(SILENCE)) && isMissed(source, last, SILENCE))
                        .orElse(true))
                .toList();
    }

    private static Stream<Source> polledBySchedule(Sources sources) {
        return sources.all().stream().filter(source -> source.enabled() && !source.comesByMail());
    }

    private Map<String, Instant> polled() {
        return states.all().stream()
                .filter(state -> state.lastPoll().isPresent())
                .collect(Collectors.toMap(
                        SourceState::source, state -> state.lastPoll().get()));
    }

    private boolean isMissed(Source source, Instant last, Duration late) {
        try {
            CronExpression schedule = new CronExpression(source.parameter("schedule"));
            schedule.setTimeZone(TimeZone.getTimeZone(clock.getZone()));
            Date next = schedule.getNextValidTimeAfter(Date.from(last));
            return next != null && next.toInstant().plus(late).isBefore(clock.instant());
        } catch (ParseException e) {
            return last.plus(USUAL).plus(late).isBefore(clock.instant()); // its file says none
        }
    }
}
