package se.omvarld.watch;

import java.time.Instant;
import java.util.Optional;
import se.omvarld.store.SourceState;
import se.omvarld.store.Trouble;
import se.omvarld.store.Troubles;

/** The last time that no source answered: it is one trouble, and not one of each source. */
record Outage(Optional<Trouble> trouble) {

    static Outage of(Troubles troubles) {
        return new Outage(troubles.find(TroubleWords.NETWORK, ""));
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
