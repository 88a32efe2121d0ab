package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.omvarld.item.IsoWeek;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.PollBackoff;
import se.omvarld.store.health.PollOutcomes;
import se.omvarld.store.health.PollReport;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.story.Arrival;

/** Takes in what a poll brought: new items, their verdicts and the source's state, in one transaction. */
public final class ItemIngestion {
    private final Store store;
    private final Items items;
    private final NewItems newItems;
    private final SourceStates states;
    private final PollBackoff patience;
    private final PollOutcomes health;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public ItemIngestion(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.store = store;
        this.items = new Items(store);
        this.newItems = new NewItems(store);
        this.states = new SourceStates(store);
        this.patience = new PollBackoff(store, clock);
        this.health = new PollOutcomes(store);
        this.rules = rules;
        this.clock = clock;
    }

    /** Begins a poll with what the last one left behind. */
    public Poll begin(Source source) {
        return new Poll(source, states.known(source.id(), clock.instant()));
    }

    /** Keeps a poll that has ended. Doing it twice changes nothing. */
    public PollReport keep(Poll poll) {
        return poll.state() == Poll.State.OK ? keepItems(poll) : keepState(poll);
    }

    private PollReport keepItems(Poll poll) {
        NewItems.Found found = newItems.among(poll.source().id(), poll.items(), clock.instant());
        List<Arrival> arrivals =
                found.items().stream().map(item -> Arrival.of(item, false)).toList();
        RuleSet inForce = rules.get();
        Map<String, Verdict> verdicts = verdicts(inForce, arrivals);
        try {
            return report(poll, store.inTurn(() -> add(poll, found, arrivals, verdicts, inForce.fingerprint())));
        } catch (RuntimeException e) {
            items.forget();
            throw e;
        }
    }

    private List<Verdict> add(
            Poll poll,
            NewItems.Found found,
            List<Arrival> arrivals,
            Map<String, Verdict> verdicts,
            String rulesInForce) {
        Optional<SourceState> before = states.of(poll.source().id());
        if (before.isEmpty()) {
            states.know(poll.source());
        }
        List<Arrival> kept =
                items.add(placed(poll.source(), arrivals, before.flatMap(SourceState::firstSuccess), found));
        newItems.note(found);
        items.judge(judgements(kept, verdicts), rulesInForce);
        succeeded(poll, before, arrivals.size());
        return kept.stream().map(arrival -> verdicts.get(arrival.key())).toList();
    }

    private PollReport keepState(Poll poll) {
        store.inTurn(() -> note(poll));
        return report(poll, List.of());
    }

    private static Map<String, Verdict> verdicts(RuleSet inForce, List<Arrival> arrivals) {
        List<Verdict> decided =
                inForce.decide(arrivals.stream().map(Arrival::item).toList());
        Map<String, Verdict> verdicts = new HashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            verdicts.putIfAbsent(arrivals.get(i).key(), decided.get(i));
        }
        return verdicts;
    }

    private static List<Items.Judgement> judgements(List<Arrival> kept, Map<String, Verdict> verdicts) {
        return kept.stream()
                .map(arrival -> new Items.Judgement(arrival.key(), verdicts.get(arrival.key())))
                .toList();
    }

    private List<Arrival> placed(
            Source source, List<Arrival> arrivals, Optional<Instant> firstContact, NewItems.Found found) {
        return arrivals.stream()
                .map(arrival -> arrival.asBaseline(isBaseline(source, arrival.item(), firstContact)
                        || wasThere(arrival.item(), found.unnamedUntil())))
                .toList();
    }

    /** What an older version of this program did not see, or named otherwise, is no news to the first poll of this one. */
    private boolean wasThere(Item item, Optional<Instant> unnamedUntil) {
        return unnamedUntil
                .filter(last -> item.published().filter(last::isAfter).isPresent())
                .filter(last -> !datedIn(IsoWeek.of(clock.instant(), clock.getZone()), item))
                .isPresent();
    }

    /** Mails are read one by one: each that was sent before the week of the first contact was there already. */
    private boolean isBaseline(Source source, Item item, Optional<Instant> firstContact) {
        IsoWeek first = IsoWeek.of(firstContact.orElse(clock.instant()), clock.getZone());
        if (firstContact.isEmpty()) {
            return !datedIn(first, item);
        }
        return source.comesByMail()
                && item.published()
                        .filter(date -> date.isBefore(first.from(clock.getZone())))
                        .isPresent();
    }

    private boolean datedIn(IsoWeek week, Item item) {
        return item.published()
                .filter(date ->
                        !date.isBefore(week.from(clock.getZone())) && date.isBefore(week.until(clock.getZone())))
                .isPresent();
    }

    private void succeeded(Poll poll, Optional<SourceState> before, int unknown) {
        Instant now = clock.instant();
        health.read(poll, before, unknown, now);
        Optional<Instant> newest =
                poll.items().stream().flatMap(item -> item.published().stream()).max(Comparator.naturalOrder());
        states.succeeded(poll, newest, now);
    }

    private Poll note(Poll poll) {
        Instant now = clock.instant();
        if (poll.state() == Poll.State.UNCHANGED) {
            states.succeeded(poll, Optional.empty(), now);
            return poll;
        }
        states.know(poll.source());
        health.failed(poll);
        states.failed(poll, now);
        patience.failed(poll, now);
        return poll;
    }

    private static PollReport report(Poll poll, List<Verdict> added) {
        return new PollReport(
                poll.source().id(),
                poll.state().name().toLowerCase(Locale.ROOT),
                poll.http(),
                poll.items().size(),
                added.size(),
                (int) added.stream().filter(Verdict::picked).count(),
                poll.millis(),
                poll.message());
    }
}
