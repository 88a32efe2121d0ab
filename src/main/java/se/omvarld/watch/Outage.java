package se.omvarld.watch;

import java.time.Instant;
import java.util.Optional;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.SourceState;

/** The last time that no source answered: it is one trouble, and not one of each source. */
record Outage(Optional<Incident> trouble) {

    static Outage of(Incidents troubles) {
        return new Outage(troubles.find(IncidentTexts.NETWORK, ""));
    }

    /** Whether a source fails only because of it; then it is asked again before it is told of. */
    boolean explains(SourceState source) {
        return source.failing()
                && trouble.filter(outage -> outage.lasts()
                                || isBefore(source, outage.mended().get()))
                        .isPresent();
    }

    private static boolean isBefore(SourceState source, Instant end) {
        return source.lastPoll().filter(poll -> poll.isAfter(end)).isEmpty();
    }
}
