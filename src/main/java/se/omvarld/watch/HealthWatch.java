package se.omvarld.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.store.db.Store;
import se.omvarld.store.found.FoundAddress;
import se.omvarld.store.found.FoundAddresses;
import se.omvarld.store.health.SourceHealths;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.watch.alert.Alerts;

/** Looks at all sources and notes the state of each. It tells nobody: {@link Alerts} does. */
public final class HealthWatch {
    private final SourceStates states;
    private final SourceHealths healths;
    private final FoundAddresses found;
    private final Clock clock;

    public HealthWatch(Store store, Clock clock) {
        this.states = new SourceStates(store);
        this.healths = new SourceHealths(store);
        this.found = new FoundAddresses(store);
        this.clock = clock;
    }

    /** Makes each source's state anew of its polls and its items' days. Asking twice changes nothing. */
    public void look() {
        Map<String, List<SourceHealths.Day>> days = healths.days();
        Map<String, FoundAddress> elsewhere = found.all();
        states.all().stream()
                .filter(source -> source.lastPoll().isPresent())
                .forEach(source -> note(
                        source,
                        PublishingCadence.of(days.getOrDefault(source.source(), List.of())),
                        Optional.ofNullable(elsewhere.get(source.source()))
                                .filter(instead -> instead.candidate().address().equals(source.address()))));
    }

    private void note(SourceState source, Optional<PublishingCadence> rhythm, Optional<FoundAddress> elsewhere) {
        HealthDiagnosis found = HealthDiagnosis.of(source, rhythm, elsewhere);
        double perWeek = rhythm.map(PublishingCadence::perWeek).orElse(0.0);
        boolean known = found.state() == source.health().state()
                && found.reason().equals(source.health().reason())
                && perWeek == source.health().perWeek();
        if (!known) {
            healths.note(source.source(), found.state(), found.reason(), perWeek, clock.instant());
        }
    }
}
