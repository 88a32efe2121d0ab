package se.omvarld.edition.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import se.omvarld.edition.issue.EditionContent;
import se.omvarld.edition.issue.Publication;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.mail.MailingList;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/**
 * The weekly digest: the stories since the one before it, and how the watching went.
 *
 * @param schedule when digests are made by themselves, a Quartz cron expression
 */
public record WeeklyDigest(
        Store store,
        Supplier<RuleSet> rules,
        DigestRenderer letter,
        MailingList recipients,
        Clock clock,
        String schedule,
        Quotas quotas)
        implements Publication<DigestContent> {
    @Override
    public Edition.Kind kind() {
        return Edition.Kind.WEEKLY;
    }

    @Override
    public String latestPeriod() {
        return IsoWeek.of(clock.instant(), clock.getZone()).previous().toString();
    }

    /**
     * A week's edition. Its window begins where the one before it ended, so that weeks without an edition are made up for;
     * the first one's begins with the week of the first poll.
     */
    @Override
    public Edition unopened(String period) {
        IsoWeek week = IsoWeek.parse(period);
        return new Edition(period, kind(), from(week), week.until(clock.getZone()), Edition.State.OPENED);
    }

    private Instant from(IsoWeek week) {
        Instant own = week.from(clock.getZone());
        return new Editions(store, clock)
                .lastWindowEnd(Edition.Kind.WEEKLY, week.until(clock.getZone()))
                .or(() -> new SourceStates(store)
                        .firstPoll()
                        .map(poll -> IsoWeek.of(poll, clock.getZone()).from(clock.getZone()))
                        .filter(first -> first.isBefore(own)))
                .orElse(own);
    }

    @Override
    public EditionContent<DigestContent> gather(Edition edition) {
        StorySelection selection = new Stories(store).news(edition, quotas);
        List<SourceState> watched = new SourceStates(store).polledSince(edition.from());
        List<SourceState> troubled =
                watched.stream().filter(source -> !source.health().isOk()).toList();
        int seen = new Archive(store).seen(edition.from(), edition.until());
        List<String> publishers = watched.stream().map(SourceState::publisher).toList();
        DigestContent content = new DigestContent(
                edition,
                rules.get().areas(),
                selection.stories(),
                troubled,
                seen,
                watched.size(),
                publishers,
                DigestNotices.of(store, new Editions(store, clock), edition, selection.leftOut()),
                Set.of(),
                new Choices(store)
                        .soFar(YearMonth.from(SwedishDateFormat.dayOf(edition.until()))
                                .minusMonths(1)));
        return new EditionContent<>(edition, selection, content);
    }

    @Override
    public RenderedEdition render(DigestContent content, Set<Integer> areas) {
        return letter.render(content.only(areas));
    }

    @Override
    public List<Delivery> deliveries(String period, int copy) {
        return recipients.chosen(period, copy);
    }
}
