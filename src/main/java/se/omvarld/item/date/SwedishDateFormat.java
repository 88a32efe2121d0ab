package se.omvarld.item.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Dates as Swedish readers write them. Moments are shown as the day they fall on in Stockholm; weeks are ISO weeks. */
public final class SwedishDateFormat {
    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter DAY_WITHOUT_YEAR = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter WEEKDAY_WITHOUT_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", SWEDISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'kl.' H.mm", SWEDISH);

    /** {@code januari} to {@code december}. */
    public static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, SWEDISH))
            .toList();

    private SwedishDateFormat() {}

    /** The day that a moment falls on in Stockholm. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(STOCKHOLM).toLocalDate();
    }

    /** For example {@code 16 mars 2026}. */
    public static String day(Instant moment) {
        return DAY.format(dayOf(moment));
    }

    /** For example {@code 16 mars 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** For example {@code 16 mars 2026 kl. 7.05}, as clocks in this zone show it. */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** For example {@code 16 mars}. */
    public static String dayOfMonth(LocalDate day) {
        return DAY_WITHOUT_YEAR.format(day);
    }

    /** For example {@code måndag 16 mars 2026}. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** For example {@code måndag 16 mars – söndag 22 mars 2026}; the first year is left out when it is the second too. */
    public static String range(LocalDate first, LocalDate last) {
        DateTimeFormatter start = first.getYear() == last.getYear() ? WEEKDAY_WITHOUT_YEAR : WEEKDAY;
        return start.format(first) + " – " + WEEKDAY.format(last);
    }

    /** For example {@code mars 2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The ISO week's number, 1–53. */
    public static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The year that the ISO week belongs to; near New Year not always the calendar's. */
    public static int weekYear(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR);
    }
}
