package se.omvarld.item.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way of writing a day, found anywhere in a text. */
record DayPattern(Pattern pattern, Function<MatchResult, Optional<LocalDate>> reading) {

    /** A day and the position where it ends. */
    record Found(LocalDate day, int end) {}

    static DayPattern of(String regex, Function<MatchResult, Optional<LocalDate>> reading) {
        return new DayPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reading);
    }

    /** The first real day; 31 February is none. */
    Optional<Found> in(String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> day = reading.apply(matcher);
            if (day.isPresent()) {
                return Optional.of(new Found(day.get(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** A year of two digits is one of this century; the year 0001 is not 2001. */
    static int year(MatchResult match, int group) {
        int year = number(match, group);
        return match.group(group).length() == 2 ? 2000 + year : year;
    }
}
