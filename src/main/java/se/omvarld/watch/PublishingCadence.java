package se.omvarld.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.omvarld.store.health.SourceHealths;
import se.omvarld.store.health.SourceHealths.Day;

/**
 * How often a source shows something new, learned from the days of its items.
 *
 * @param last the last day with an item
 * @param perWeek how many items a week are usual
 * @param patience how long it may show nothing new before it is quiet: four of its long pauses, at least two weeks
 */
record PublishingCadence(LocalDate last, double perWeek, Duration patience) {
    private static final int FEWEST_ITEMS = 5;
    private static final int FEWEST_DAYS = 3;
    private static final int LEAST_PATIENCE_DAYS = 14;
    private static final int LONG_PAUSES = 4;
    /** Of ten pauses, nine are no longer than a long one: a summer's holiday alone makes no rhythm. */
    private static final double LONG = 0.9;

    /**
     * What the days of a source's items show.
     *
     * @param days with items, in their order
     * @return empty when there are too few to learn from
     */
    static Optional<PublishingCadence> of(List<Day> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.get(days.size() - 1).day();
        List<Day> recent = days.stream()
                .filter(day -> !day.day().isBefore(last.minusDays(SourceHealths.MEMORY_DAYS)))
                .toList();
        int items = recent.stream().mapToInt(Day::items).sum();
        if (items < FEWEST_ITEMS || recent.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        long span = 1 + ChronoUnit.DAYS.between(recent.get(0).day(), last);
        long patience = Math.max(LEAST_PATIENCE_DAYS, LONG_PAUSES * longPause(recent));
        return Optional.of(new PublishingCadence(last, 7.0 * items / Math.max(7, span), Duration.ofDays(patience)));
    }

    private static long longPause(List<Day> days) {
        List<Long> pauses = IntStream.range(1, days.size())
                .mapToObj(i -> ChronoUnit.DAYS.between(
                        days.get(i - 1).day(), days.get(i).day()))
                .sorted()
                .toList();
        return pauses.get((int) Math.ceil(LONG * pauses.size()) - 1);
    }

    /** Whether a source that shows nothing newer at this moment has been quiet for too long. */
    boolean isQuietAt(Instant moment) {
        return age(moment).compareTo(patience) > 0;
    }

    /** The time since the last day's end. */
    Duration age(Instant moment) {
        return Duration.between(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), moment);
    }
}
