package se.omvarld.item.date;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How one source writes days with slashes: its clear dates, as 17/3/2026, say whether 3/4/2026 is in March or April. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** A longer text is no date in digits. */
    private static final int LONGEST = 200;

    private static final Pattern SLASHES =
            Pattern.compile("(?<![\\d/-])(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4}|(?<=/)[23]\\d)(?![\\d/-])");

    private static final Duration AHEAD = Duration.ofHours(24);

    /**
     * The order of a source's dates; unknown where none of them is clear, or they contradict each other. Where none is clear by
     * its numbers, the order counts by which none of them is a day to come.
     *
     * @param now when they are read
     */
    public static DayOrder among(Stream<String> dates, Instant now) {
        List<String> written = dates.filter(DayOrder::isWithSlashes).toList();
        boolean dayFirst = written.stream().anyMatch(date -> number(date, 1) > 12);
        boolean monthFirst = written.stream().anyMatch(date -> number(date, 3) > 12);
        if (!dayFirst && !monthFirst) {
            dayFirst = written.stream().anyMatch(date -> MONTH_FIRST.isAhead(date, now));
            monthFirst = written.stream().anyMatch(date -> DAY_FIRST.isAhead(date, now));
        }
        return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }

    /** Whether a text holds a day in digits, which may be written in either order. */
    public static boolean isWithSlashes(String text) {
        return text.length() < LONGEST && SLASHES.matcher(text).find();
    }

    private static int number(String date, int group) {
        Matcher slashes = SLASHES.matcher(date);
        return slashes.find() ? Integer.parseInt(slashes.group(group)) : 0;
    }

    private boolean isAhead(String date, Instant now) {
        return DateParser.parse(clear(date))
                .filter(day -> day.isAfter(now.plus(AHEAD)))
                .isPresent();
    }

    /** The date so written that it means one day; as it is when the order is unknown. */
    public String clear(String date) {
        if (this == UNKNOWN) {
            return date;
        }
        String order = this == DAY_FIRST ? "-$3-$1" : "-$1-$3";
        return SLASHES.matcher(date).replaceFirst(slashes -> (slashes.group(4).length() == 2 ? "20$4" : "$4") + order);
    }
}
