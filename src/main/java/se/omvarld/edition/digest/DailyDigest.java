package se.omvarld.edition.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.omvarld.edition.issue.EditionContent;
import se.omvarld.edition.issue.Publication;
import se.omvarld.mail.MailingList;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.health.SourceStates;

/**
 * The daily digest: the areas that somebody asked for, besides the weekly one, which holds the same stories. A day
 * without any goes to nobody.
 *
 * @param recipients nobody: no daily digests are made by themselves
 * @param schedule when they are, a Quartz cron expression
 */
public record DailyDigest(
        Store store,
        Supplier<RuleSet> rules,
        DigestRenderer letter,
        MailingList recipients,
        Clock clock,
        String schedule,
        Quotas quotas)
        implements Publication<DigestContent> {
    /** After a longer stop the weekly digest has told the rest. */
    private static final int MOST_DAYS = 7;

    @Override
    public Edition.Kind kind() {
        return Edition.Kind.DAILY;
    }

    @Override
    public String latestPeriod() {
        return LocalDate.now(clock).minusDays(1).toString();
    }

    /** A day's edition; its window begins where the one before it ended, at most seven days before its end. */
    @Override
    public Edition unopened(String period) {
        LocalDate day = LocalDate.parse(period);
        ZoneId zone = clock.getZone();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant earliest = until.atZone(zone).minusDays(MOST_DAYS).toInstant();
        Instant from = new Editions(store, clock)
                .lastWindowEnd(kind(), until)
                .map(last -> last.isBefore(earliest) ? earliest : last)
                .orElse(day.atStartOfDay(zone).toInstant());
        return new Edition(period, kind(), from, until, Edition.State.OPENED);
    }

    /** Only the stories of areas that somebody asked for. */
    @Override
    public EditionContent<DigestContent> gather(Edition edition) {
        StorySelection selection = new Stories(store).news(edition, quotas);
        DigestContent content = new DigestContent(
                edition,
                rules.get().areas(),
                selection.stories(),
                List.of(),
                new Archive(store).seen(edition.from(), edition.until()),
                new SourceStates(store).polledSince(edition.from()).size(),
                List.of(),
                DigestNotices.ofLeftOut(selection.leftOut()),
                wanted(edition),
                List.of());
        DigestContent wanted = content.of(content.shown());
        return new EditionContent<>(edition, new StorySelection(wanted.stories(), selection.leftOut()), wanted);
    }

    @Override
    public RenderedEdition render(DigestContent content, Set<Integer> areas) {
        return letter.render(areas.isEmpty() ? content : content.only(areas));
    }

    @Override
    public List<Delivery> deliveries(String period, int copy) {
        return recipients.chosen(period, copy);
    }

    @Override
    public boolean concerns(DigestContent content, Set<Integer> areas) {
        return !content.only(areas).shown().isEmpty();
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    /** The areas that somebody asked for; empty for all. */
    private Set<Integer> wanted(Edition edition) {
        List<Set<Integer>> choices = deliveries(edition.period(), 0).stream()
                .map(Delivery::chosenAreas)
                .toList();
        return choices.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : choices.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
