package se.omvarld.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceHealths;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Looks at all sources and notes the state of each. It tells nobody: {@link Alerts} does. */
public final class HealthWatch {
    private final SourceStates states;
    private final SourceHealths healths;
    private final Clock clock;

    public HealthWatch(Store store, Clock clock) {
        this.states = new SourceStates(store);
        this.healths = new SourceHealths(store);
        this.clock = clock;
    }

    /** Makes each source's state anew of its polls and its items' days. Asking twice changes nothing. */
    public void look() {
        Map<String, List<SourceHealths.Day>> days = healths.days();
        states.all().stream()
                .filter(source -> source.lastPoll().isPresent())
                .forEach(source -> note(source, PublishingCadence.of(days.getOrDefault(source.source(), List.of()))));
    }

    private void note(SourceState source, Optional<PublishingCadence> rhythm) {
        HealthDiagnosis found = HealthDiagnosis.of(source, rhythm);
        double perWeek = rhythm.map(PublishingCadence::perWeek).orElse(0.0);
        boolean known = found.state() == source.health().state()
                && found.reason().equals(source.health().reason())
                && perWeek == source.health().perWeek();
        if (!known) {
            healths.note(source.source(), found.state(), found.reason(), perWeek, clock.instant());
        }
    }
}
