package se.omvarld.edition.draft;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.omvarld.item.IsoWeek;
import se.omvarld.mail.MailingList;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DueCheck;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.published.ReportCoverage;
import se.omvarld.store.story.Story;

/** Makes monthly editions: gathers the stories dated in a month and freezes the draft. */
public final class MonthlyDraft {
    private final Store store;
    private final Editions editions;
    private final Supplier<RuleSet> rules;
    private final DraftLetter letter;
    private final MailingList recipients;
    private final ReportCoverage tracer;
    private final Clock clock;
    private final String schedule;
    private final Quotas quotas;

    /**
     * @param schedule when drafts are made by themselves, a Quartz cron expression
     * @param tracer says what became of the last published report's items
     */
    public MonthlyDraft(
            Store store,
            Supplier<RuleSet> rules,
            DraftLetter letter,
            MailingList recipients,
            Clock clock,
            String schedule,
            ReportCoverage tracer,
            Quotas quotas) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.rules = rules;
        this.letter = letter;
        this.recipients = recipients;
        this.clock = clock;
        this.schedule = schedule;
        this.tracer = tracer;
        this.quotas = quotas;
    }

    /** The edition that is to be made now by itself; null when none is. */
    public Edition due() {
        Edition edition = edition(YearMonth.now(clock).minusMonths(1));
        return new DueCheck(store, clock).is(edition, schedule) ? edition : null;
    }

    /** A month's edition. */
    public Edition edition(YearMonth month) {
        return editions.find(month.toString()).orElse(opened(month));
    }

    private Edition opened(YearMonth month) {
        ZoneId zone = clock.getZone();
        return new Edition(
                month.toString(),
                Edition.Kind.MONTHLY,
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                Edition.State.OPENED);
    }

    /** Opens and freezes an edition; one that is frozen already stays as it is. */
    public Edition freeze(Edition wanted) {
        Edition edition = editions.open(wanted);
        if (edition.state() == Edition.State.OPENED) {
            StorySelection selection = selection(edition);
            editions.freeze(
                    edition,
                    selection,
                    letter.render(content(edition, selection)),
                    Map.of(),
                    recipients.deliveries(edition.period(), 0));
        }
        return editions.find(edition.period()).orElseThrow();
    }

    /** What an edition says, or would say now. Changes nothing. */
    public EditionPreview preview(Edition edition) {
        if (edition.state() != Edition.State.OPENED) {
            return new EditionPreview(editions.rendered(edition.period()), editions.size(edition.period()));
        }
        StorySelection selection = selection(edition);
        return new EditionPreview(
                letter.render(content(edition, selection)), selection.stories().size());
    }

    private StorySelection selection(Edition edition) {
        Edition before = opened(YearMonth.parse(edition.period()).minusMonths(1));
        return new Stories(store).dated(edition, before, editions.frozen(before.period()), quotas);
    }

    private DraftContent content(Edition edition, StorySelection selection) {
        List<Story> stories = selection.stories();
        Map<String, String> digests = new LinkedHashMap<>();
        new Stories(store)
                .places(Edition.Kind.WEEKLY, stories.stream().map(Story::id).toList())
                .forEach((story, places) -> digests.put(story, spoken(places)));
        return new DraftContent(
                edition,
                rules.get().areas(),
                stories,
                digests,
                LastReport.before(YearMonth.parse(edition.period()), store, tracer),
                OmittedStories.sentence(selection.leftOut()));
    }

    /** "2026-W12 7" as people say it: "v. 12 nr 7". */
    private static String spoken(List<Stories.Place> places) {
        return String.join(
                ", ",
                places.stream()
                        .map(place -> "v. " + IsoWeek.parse(place.period()).number() + " nr " + place.number())
                        .toList());
    }
}
