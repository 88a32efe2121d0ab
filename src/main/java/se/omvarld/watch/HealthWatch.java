package se.omvarld.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.store.SourceHealths;
import se.omvarld.store.SourceState;
import se.omvarld.store.SourceStates;
import se.omvarld.store.Store;

/** Looks at all sources and notes the state of each. It tells nobody: {@link Alerts} does. */
public final class Watch {
    private final SourceStates states;
    private final SourceHealths healths;
    private final Clock clock;

    public Watch(Store store, Clock clock) {
        this.states = new SourceStates(store);
        this.healths = new SourceHealths(store);
        this.clock = clock;
    }

    /** Makes each source's state anew of its polls and its items' days. Asking twice changes nothing. */
    public void look() {
        Map<String, List<SourceHealths.Day>> days = healths.days();
        states.all().forEach(source -> note(source, Rhythm.of(days.getOrDefault(source.source(), List.of()))));
    }

    private void note(SourceState source, Optional<Rhythm> rhythm) {
        Diagnosis found = Diagnosis.of(source, rhythm);
        double perWeek = rhythm.map(Rhythm::perWeek).orElse(0.0);
        boolean known = found.state() == source.health().state()
                && found.reason().equals(source.health().reason())
                && perWeek == source.health().perWeek();
        if (!known) {
            healths.note(source.source(), found.state(), found.reason(), perWeek, clock.instant());
        }
    }
}
