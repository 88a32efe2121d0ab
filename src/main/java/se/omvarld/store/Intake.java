package se.omvarld.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import se.omvarld.item.Item;
import se.omvarld.item.Week;
import se.omvarld.rules.RuleSet;
import se.omvarld.rules.Verdict;
import se.omvarld.source.Poll;
import se.omvarld.source.Source;

/** Takes in what a poll brought: new items, their verdicts and the source's state, in one transaction. */
public final class Intake {
    private final Store store;
    private final Items items;
    private final SourceStates states;
    private final Patience patience;
    private final HealthNotes health;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public Intake(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.store = store;
        this.items = new Items(store);
        this.states = new SourceStates(store);
        this.patience = new Patience(store, clock);
        this.health = new HealthNotes(store);
        this.rules = rules;
        this.clock = clock;
    }

    /** Begins a poll with what the last one left behind. */
    public Poll begin(Source source) {
        return new Poll(source, states.known(source.id()));
    }

    /** Keeps a poll that has ended. Doing it twice changes nothing. */
    public PollReport keep(Poll poll) {
        List<Item> unknown =
                poll.items().stream().filter(item -> !items.knows(item.key())).toList();
        RuleSet inForce = rules.get();
        List<Verdict> verdicts = inForce.decide(unknown);
        return store.inTurn(() -> {
            states.know(poll.source());
            List<Verdict> added =
                    poll.state() == Poll.State.FAILED ? List.of() : add(poll, unknown, verdicts, inForce.fingerprint());
            note(poll, unknown.size());
            patience.note(poll, clock.instant());
            return report(poll, added);
        });
    }

    private List<Verdict> add(Poll poll, List<Item> unknown, List<Verdict> verdicts, String fingerprint) {
        Optional<Instant> firstContact = states.of(poll.source().id()).flatMap(SourceState::firstSuccess);
        List<Verdict> added = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            Item item = unknown.get(i);
            if (items.add(item, isBaseline(poll.source(), item, firstContact))) {
                items.judge(item.key(), verdicts.get(i), fingerprint);
                added.add(verdicts.get(i));
            }
        }
        return added;
    }

    /** Mails are read one by one: each that was sent before the week of the first contact was there already. */
    private boolean isBaseline(Source source, Item item, Optional<Instant> firstContact) {
        Week first = Week.of(firstContact.orElse(clock.instant()), clock.getZone());
        if (firstContact.isEmpty()) {
            return !datedIn(first, item);
        }
        return source.comesByMail()
                && item.published()
                        .filter(date -> date.isBefore(first.from(clock.getZone())))
                        .isPresent();
    }

    private boolean datedIn(Week week, Item item) {
        return item.published()
                .filter(date ->
                        !date.isBefore(week.from(clock.getZone())) && date.isBefore(week.until(clock.getZone())))
                .isPresent();
    }

    private void note(Poll poll, int unknown) {
        Instant now = clock.instant();
        if (poll.state() == Poll.State.FAILED) {
            health.failed(poll);
            states.failed(poll, now);
            return;
        }
        if (poll.state() == Poll.State.OK) {
            health.read(poll, states.of(poll.source().id()).orElseThrow(), unknown, now);
        }
        Optional<Instant> newest =
                poll.items().stream().flatMap(item -> item.published().stream()).max(Comparator.naturalOrder());
        states.succeeded(poll, newest, now);
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
