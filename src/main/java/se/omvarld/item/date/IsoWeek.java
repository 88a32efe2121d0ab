package se.omvarld.item.date;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * An ISO week: Monday 00:00 to the next Monday 00:00 in a zone, named by its week-based year (31 December 2029 lies in
 * 2030-W01).
 *
 * @param monday the week's first day
 */
public record IsoWeek(LocalDate monday) {

    public static IsoWeek of(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * Reads {@code 2026-W12}.
     *
     * @throws IllegalArgumentException when it is no such week; the message gives a valid example
     */
    public static IsoWeek parse(String text) {
        try {
            return new IsoWeek(LocalDate.parse(text + "-1", java.time.format.DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no ISO week; write it like 2026-W12", e);
        }
    }

    public IsoWeek previous() {
        return new IsoWeek(monday.minusWeeks(1));
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public Instant from(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    public Instant until(ZoneId zone) {
        return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }

    /** The week as {@code 2026-W12}. */
    @Override
    public String toString() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }
}
