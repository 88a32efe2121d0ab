package se.omvarld.watch.alert;

import se.omvarld.store.health.SourceHealth.State;
import se.omvarld.store.health.SourceState;

/**
 * A source whose state is another than operators were told of last.
 *
 * @param from the state that operators were told of last
 * @param to the state it has now
 * @param reason becomes one line of visible characters
 * @param since when it changed, in ISO form; empty when that is not known
 */
public record HealthChange(String source, State from, State to, String reason, String since) {

    public HealthChange {
        reason = reason.isEmpty() ? "" : IncidentReason.line(reason);
    }

    static HealthChange of(SourceState source) {
        return new HealthChange(
                source.source(),
                source.health().told(),
                source.health().state(),
                source.health().reason(),
                source.health().since().map(Object::toString).orElse(""));
    }

    public boolean mended() {
        return to == State.OK;
    }

    /** One line, for example {@code a-nyheter: failing (was ok): HTTP 403}. */
    public String line() {
        String change = source + ": " + to.word() + " (was " + from.word() + ")";
        return reason.isEmpty() ? change : change + ": " + reason;
    }
}
