package se.omvarld.rules.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The window over which rules are compared: whole days of the clock's zone.
 *
 * @param from the start of the first day, three months back
 * @param until the start of the day after today; no longer within
 * @param lastDay today
 */
record ComparisonWindow(Instant from, Instant until, LocalDate firstDay, LocalDate lastDay) {
    private static final int MONTHS = 3;

    static ComparisonWindow of(Clock clock) {
        LocalDate today = clock.instant().atZone(clock.getZone()).toLocalDate();
        LocalDate first = today.minusMonths(MONTHS);
        return new ComparisonWindow(
                first.atStartOfDay(clock.getZone()).toInstant(),
                today.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                first,
                today);
    }
}
