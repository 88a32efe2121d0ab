package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.db.Store;
import se.omvarld.store.found.FoundAddresses;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.KeptItem;
import se.omvarld.store.poll.PollBackoff;
import se.omvarld.store.poll.PollOutcomes;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.story.IncomingItem;

/** Begins polls and keeps them: new items, their verdicts and stories and the source's state, in one transaction. */
public final class ItemIngestion {
    private final Store store;
    private final Items items;
    private final Verdicts verdicts;
    private final NewItemFinder newItems;
    private final SourceStates states;
    private final PollBackoff backoff;
    private final PollOutcomes outcomes;
    private final FoundAddresses found;
    private final Clock clock;

    public ItemIngestion(Store store, Clock clock) {
        this.store = store;
        this.items = new Items(store);
        this.verdicts = new Verdicts(store);
        this.newItems = new NewItemFinder(store);
        this.states = new SourceStates(store);
        this.backoff = new PollBackoff(store, clock);
        this.outcomes = new PollOutcomes(store);
        this.found = new FoundAddresses(store);
        this.clock = clock;
    }

    /** Begins a poll with what the last one left behind. */
    public Poll begin(Source source) {
        Instant now = clock.instant();
        return new Poll(found.toPoll(source, now), states.known(source.id(), now));
    }

    /** The poll of where a source was found, when its own addresses have failed; null when there is nothing to be done. */
    public Poll instead(Poll failed) {
        Instant now = clock.instant();
        return failed.state() != Poll.State.FAILED
                ? null
                : found.instead(failed.source(), now)
                        .map(source -> new Poll(source, states.known(source.id(), now)))
                        .orElse(null);
    }

    /** Keeps a poll that has ended. Doing it twice changes nothing, and an item that became known meanwhile is left out. */
    public PollReport keep(JudgedItems judged) {
        return switch (judged.poll().state()) {
            case OK -> keepItems(judged);
            case SKIPPED -> report(judged.poll(), List.of());
            default -> keepState(judged.poll());
        };
    }

    private PollReport keepItems(JudgedItems judged) {
        try {
            return report(judged.poll(), store.inTurn(() -> add(judged)));
        } catch (RuntimeException e) {
            items.forget();
            throw e;
        }
    }

    private List<KeptItem> add(JudgedItems judged) {
        Poll poll = judged.poll();
        Optional<SourceState> before = states.of(poll.source().id());
        if (before.isEmpty()) {
            states.know(poll.source());
        }
        FirstContact contact = new FirstContact(
                poll.source(),
                before.flatMap(SourceState::firstSuccess),
                judged.found().unnamedUntil(),
                before.filter(state ->
                                !state.address().isEmpty() && !state.address().equals(poll.candidate()))
                        .flatMap(SourceState::lastSuccess),
                clock);
        List<IncomingItem> kept =
                items.add(judged.unknown().stream().map(contact::placed).toList());
        newItems.note(judged.found());
        verdicts.keep(judgements(kept, judged), judged.rules());
        succeeded(poll, before, judged.unknown().size());
        return kept.stream()
                .map(arrival -> KeptItem.of(arrival.item(), judged.verdicts().get(arrival.key()), arrival.baseline()))
                .toList();
    }

    private PollReport keepState(Poll poll) {
        store.inTurn(() -> note(poll));
        return report(poll, List.of());
    }

    private static List<Verdicts.Judgement> judgements(List<IncomingItem> kept, JudgedItems judged) {
        return kept.stream()
                .map(arrival ->
                        new Verdicts.Judgement(arrival.key(), judged.verdicts().get(arrival.key())))
                .toList();
    }

    private void succeeded(Poll poll, Optional<SourceState> before, int unknown) {
        Instant now = clock.instant();
        outcomes.read(poll, before, unknown, now);
        Optional<Instant> newest =
                poll.items().stream().flatMap(item -> item.published().stream()).max(Comparator.naturalOrder());
        states.succeeded(poll, newest, now);
        found.answered(poll.source().id(), poll.candidate());
    }

    private Poll note(Poll poll) {
        Instant now = clock.instant();
        if (poll.state() == Poll.State.UNCHANGED) {
            states.succeeded(poll, Optional.empty(), now);
            found.answered(poll.source().id(), poll.candidate());
            return poll;
        }
        states.know(poll.source());
        outcomes.failed(poll);
        states.failed(poll, now);
        backoff.failed(poll, now);
        return poll;
    }

    private static PollReport report(Poll poll, List<KeptItem> added) {
        return new PollReport(
                poll.source().id(),
                PollReport.State.valueOf(poll.state().name()),
                poll.http(),
                poll.items().size(),
                added.size(),
                (int) added.stream().filter(KeptItem::shown).count(),
                poll.millis(),
                poll.cause(),
                poll.message(),
                added);
    }
}
