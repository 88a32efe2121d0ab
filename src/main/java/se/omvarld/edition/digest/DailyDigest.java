package se.omvarld.edition.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.omvarld.mail.MailingList;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.DueCheck;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.story.Story;

/**
 * Makes daily editions of the areas that somebody asked for, besides the weekly ones, which hold the same stories. A day
 * without any goes to nobody.
 */
public final class DailyDigest {
    /** After a longer stop the weekly digest has told the rest. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Store store;
    private final Editions editions;
    private final Supplier<RuleSet> rules;
    private final DigestRenderer letter;
    private final MailingList recipients;
    private final Clock clock;
    private final String schedule;
    private final Quotas quotas;

    /**
     * @param recipients nobody: no daily digests are made by themselves
     * @param schedule when they are, a Quartz cron expression
     */
    public DailyDigest(
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
        Edition edition = edition(LocalDate.now(clock).minusDays(1));
        boolean wanted = !recipients.chosen(edition.period(), 0).isEmpty();
        return wanted && new DueCheck(store, clock).is(edition, schedule) ? edition : null;
    }

    /** A day's edition; its window begins where the one before it ended, at most seven days before its end. */
    public Edition edition(LocalDate day) {
        return editions.find(day.toString()).orElseGet(() -> opened(day));
    }

    private Edition opened(LocalDate day) {
        ZoneId zone = clock.getZone();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant earliest = until.atZone(zone)
                .minus(LONGEST.toDays(), java.time.temporal.ChronoUnit.DAYS)
                .toInstant();
        Instant from = editions.lastWindowEnd(Edition.Kind.DAILY, until)
                .map(last -> last.isBefore(earliest) ? earliest : last)
                .orElse(day.atStartOfDay(zone).toInstant());
        return new Edition(day.toString(), Edition.Kind.DAILY, from, until, Edition.State.OPENED);
    }

    /** Opens and freezes an edition; one that is frozen already stays as it is. */
    public Edition freeze(Edition wanted) {
        Edition edition = editions.open(wanted);
        if (edition.state() == Edition.State.OPENED) {
            StorySelection selection = new Stories(store).news(edition, quotas);
            DigestContent content = content(edition, selection);
            new EditionFreezer(editions, letter).freeze(content, selection.leftOut(), deliveries(content));
        }
        editions.end(edition.period());
        return editions.find(edition.period()).orElseThrow();
    }

    /** What an edition says, or would say now. Changes nothing. */
    public EditionPreview preview(Edition edition) {
        if (edition.state() != Edition.State.OPENED) {
            return new EditionPreview(editions.rendered(edition.period()), editions.size(edition.period()));
        }
        DigestContent content = content(edition, new Stories(store).news(edition, quotas));
        return new EditionPreview(letter.render(content), content.stories().size());
    }

    /** Only to those for whom there is something. */
    private List<Delivery> deliveries(DigestContent content) {
        return recipients.chosen(content.edition().period(), 0).stream()
                .filter(delivery -> !content.only(EditionFreezer.numbers(delivery.areas()))
                        .shown()
                        .isEmpty())
                .toList();
    }

    private DigestContent content(Edition edition, StorySelection selection) {
        int seen = new Archive(store).seen(edition.from(), edition.until());
        int polled = new SourceStates(store).polledSince(edition.from()).size();
        DigestContent all =
                new DigestContent(edition, rules.get().areas(), selection.stories(), List.of(), seen, polled);
        Set<Integer> wanted = wanted(edition);
        List<Story> stories = all.only(wanted).shown();
        return new DigestContent(
                edition,
                all.areas(),
                stories,
                List.of(),
                seen,
                polled,
                List.of(),
                DigestNotices.ofLeftOut(selection.leftOut()),
                wanted);
    }

    /** The areas that somebody asked for; empty for all. */
    private Set<Integer> wanted(Edition edition) {
        List<Set<Integer>> choices = recipients.chosen(edition.period(), 0).stream()
                .map(delivery -> EditionFreezer.numbers(delivery.areas()))
                .toList();
        return choices.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : choices.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
