package se.omvarld.edition.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.story.Story;

/**
 * In which month's report a story will stand: its date's, else that of the first draft that was not made when the story came.
 *
 * @param late whether that month's draft is made already
 */
record ReportingMonth(YearMonth month, boolean late) {
    /** As {@code Stories} has it: a poll under way saw its items before, and kept them after. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /** A draft that was not made so long after its month is never made by itself. */
    private static final int DRAFT_DAYS = 10;

    private static final int MOST_MONTHS = 24;

    static ReportingMonth of(Story story, Editions editions, Instant now) {
        YearMonth month = YearMonth.from(SwedishDateFormat.dayOf(story.dated()));
        for (int i = 0; i < MOST_MONTHS; i++) {
            Optional<Instant> frozen = editions.frozen(month.toString());
            boolean came = frozen.map(moment -> !story.firstSeen().isBefore(moment.minus(UNDER_WAY)))
                    .orElse(!now.isBefore(due(month)));
            if (!came) {
                return new ReportingMonth(month, frozen.isPresent());
            }
            month = month.plusMonths(1);
        }
        return new ReportingMonth(month, false);
    }

    private static Instant due(YearMonth month) {
        return month.plusMonths(1)
                .atDay(DRAFT_DAYS)
                .atStartOfDay(SwedishDateFormat.STOCKHOLM)
                .toInstant();
    }
}
