package se.omvarld.edition.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import se.omvarld.item.IsoWeek;
import se.omvarld.mail.MailingList;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DueCheck;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Makes weekly editions: finds the window, gathers its stories, and freezes what the digest says. */
public final class WeeklyDigest {
    private final Store store;
    private final Editions editions;
    private final Supplier<RuleSet> rules;
    private final DigestRenderer letter;
    private final MailingList recipients;
    private final Clock clock;
    private final String schedule;
    private final Quotas quotas;

    /**
     * @param schedule when digests are made by themselves, a Quartz cron expression
     */
    public WeeklyDigest(
            Store store,
            Supplier<RuleSet> rules,
            DigestRenderer letter,
            MailingList recipients,
            Clock clock,
            String schedule,
            Quotas quotas) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.rules = rules;
        this.letter = letter;
        this.recipients = recipients;
        this.clock = clock;
        this.schedule = schedule;
        this.quotas = quotas;
    }

    /** The edition that is to be made now by itself; null when none is. */
    public Edition due() {
        Edition edition = edition(IsoWeek.of(clock.instant(), clock.getZone()).previous());
        return new DueCheck(store, clock).is(edition, schedule) ? edition : null;
    }

    /**
     * A week's edition. Its window begins where the one before it ended, so that weeks without an edition are made up for;
     * the first one's begins with the week of the first poll.
     */
    public Edition edition(IsoWeek week) {
        return editions.find(week.toString())
                .orElseGet(() -> new Edition(
                        week.toString(),
                        Edition.Kind.WEEKLY,
                        from(week),
                        week.until(clock.getZone()),
                        Edition.State.OPENED));
    }

    private Instant from(IsoWeek week) {
        Instant own = week.from(clock.getZone());
        return editions.lastWindowEnd(Edition.Kind.WEEKLY, week.until(clock.getZone()))
                .or(() -> new SourceStates(store)
                        .firstPoll()
                        .map(poll -> IsoWeek.of(poll, clock.getZone()).from(clock.getZone()))
                        .filter(first -> first.isBefore(own)))
                .orElse(own);
    }

    /** Opens and freezes an edition; one that is frozen already stays as it is. */
    public Edition freeze(Edition wanted) {
        Edition edition = editions.open(wanted);
        if (edition.state() == Edition.State.OPENED) {
            StorySelection selection = new Stories(store).news(edition, quotas);
            new EditionFreezer(editions, letter)
                    .freeze(content(edition, selection), selection.leftOut(), recipients.chosen(edition.period(), 0));
        }
        return editions.find(edition.period()).orElseThrow();
    }

    /** What an edition says, or would say now. Changes nothing. */
    public EditionPreview preview(Edition edition) {
        if (edition.state() != Edition.State.OPENED) {
            return new EditionPreview(editions.rendered(edition.period()), editions.size(edition.period()));
        }
        StorySelection selection = new Stories(store).news(edition, quotas);
        return new EditionPreview(
                letter.render(content(edition, selection)), selection.stories().size());
    }

    private DigestContent content(Edition edition, StorySelection selection) {
        List<SourceState> watched = new SourceStates(store).polledSince(edition.from());
        List<SourceState> troubled =
                watched.stream().filter(source -> !source.health().isOk()).toList();
        int seen = new Archive(store).seen(edition.from(), edition.until());
        List<String> publishers = watched.stream().map(SourceState::publisher).toList();
        return new DigestContent(
                edition,
                rules.get().areas(),
                selection.stories(),
                troubled,
                seen,
                watched.size(),
                publishers,
                DigestNotices.of(store, editions, edition, selection.leftOut()),
                Set.of());
    }
}
