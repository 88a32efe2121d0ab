package se.omvarld.item.date;

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

    private static final Pattern SLASHES = Pattern.compile("(?<![\\d/-])(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    /** The order of a source's dates; unknown where none of them is clear, or they contradict each other. */
    public static DayOrder among(Stream<String> dates) {
        boolean[] clear = new boolean[2];
        dates.filter(date -> date.length() < LONGEST)
                .map(SLASHES::matcher)
                .filter(Matcher::find)
                .forEach(date -> {
                    clear[0] |= Integer.parseInt(date.group(1)) > 12;
                    clear[1] |= Integer.parseInt(date.group(3)) > 12;
                });
        if (clear[0] == clear[1]) {
            return UNKNOWN;
        }
        return clear[0] ? DAY_FIRST : MONTH_FIRST;
    }

    /** The date so written that it means one day; as it is when the order is unknown. */
    public String clear(String date) {
        if (this == UNKNOWN) {
            return date;
        }
        String order = this == DAY_FIRST ? "$4-$3-$1" : "$4-$1-$3";
        return SLASHES.matcher(date).replaceFirst(order);
    }
}
