package se.omvarld.edition.draft;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.omvarld.edition.issue.EditionContent;
import se.omvarld.edition.issue.Publication;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.mail.MailingList;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.published.ReportCoverage;
import se.omvarld.store.story.Story;

/**
 * The monthly draft: the stories dated in a month, as a Word document.
 *
 * @param schedule when drafts are made by themselves, a Quartz cron expression
 * @param tracer says what became of the last published report's items
 */
public record MonthlyDraft(
        Store store,
        Supplier<RuleSet> rules,
        DraftLetter letter,
        MailingList recipients,
        Clock clock,
        String schedule,
        ReportCoverage tracer,
        Quotas quotas)
        implements Publication<DraftContent> {
    @Override
    public Edition.Kind kind() {
        return Edition.Kind.MONTHLY;
    }

    @Override
    public String latestPeriod() {
        return YearMonth.now(clock).minusMonths(1).toString();
    }

    @Override
    public Edition unopened(String period) {
        YearMonth month = YearMonth.parse(period);
        ZoneId zone = clock.getZone();
        return new Edition(
                period,
                kind(),
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                Edition.State.OPENED);
    }

    @Override
    public EditionContent<DraftContent> gather(Edition edition) {
        YearMonth month = YearMonth.parse(edition.period());
        Edition before = unopened(month.minusMonths(1).toString());
        StorySelection selection =
                new Stories(store).dated(edition, before, new Editions(store, clock).frozen(before.period()), quotas);
        DraftContent content = new DraftContent(
                edition,
                rules.get().areas(),
                selection.stories(),
                digests(selection.stories()),
                LastReport.before(month, store, tracer),
                OmittedStories.sentence(selection.leftOut()),
                new Choices(store).inForce(month),
                selection.passedOver());
        return new EditionContent<>(edition, selection, content);
    }

    /** The draft is one document for all: nobody chooses areas of it. */
    @Override
    public RenderedEdition render(DraftContent content, Set<Integer> areas) {
        return letter.render(content);
    }

    @Override
    public List<Delivery> deliveries(String period, int copy) {
        return recipients.deliveries(period, copy);
    }

    /** Where stories stood in the weekly digests, by their ids. */
    private Map<String, String> digests(List<Story> stories) {
        Map<String, String> digests = new LinkedHashMap<>();
        new Stories(store)
                .places(Edition.Kind.WEEKLY, stories.stream().map(Story::id).toList())
                .forEach((story, places) -> digests.put(story, spoken(places)));
        return digests;
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
