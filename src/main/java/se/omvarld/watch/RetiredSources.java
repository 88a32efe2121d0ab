package se.omvarld.watch;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.watch.alert.IncidentRecorder;

/** Sources whose files were taken away: nothing is watched of them any more, and what was wrong with them is over. */
public final class RetiredSources {
    private final SourceStates states;
    private final Sources sources;
    private final IncidentRecorder incidents;

    public RetiredSources(Store store, Sources sources, IncidentRecorder incidents) {
        this.states = new SourceStates(store);
        this.sources = sources;
        this.incidents = incidents;
    }

    /** Forgets what polls have shown of those that are gone; also of one whose last poll ended after its file was deleted. */
    public void look() {
        Set<String> inForce = Stream.concat(
                        sources.all().stream().map(Source::id), Stream.of(MailClassifier.FORWARDS.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (sources.all().isEmpty()) {
            return; // a folder that is not there for a moment
        }
        states.all().stream()
                .filter(state -> state.lastPoll().isPresent() && !inForce.contains(state.source()))
                .map(SourceState::source)
                .forEach(source -> {
                    states.retire(source);
                    incidents.mend(IncidentKind.VOLUME.name(source));
                });
    }
}
