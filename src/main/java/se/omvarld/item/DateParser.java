package se.omvarld.item;

import static se.omvarld.item.DayPattern.day;
import static se.omvarld.item.DayPattern.number;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Dates as sources write them: RFC 822 (whatever its weekday says), ISO 8601, Swedish and English words, slugs. A date
 * without a zone is Swedish, one without a time is the start of that day.
 */
public final class DateParser {

    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Duration FURTHEST_AHEAD = Duration.ofHours(24);
    private static final int LONGEST = 500;

    private static final List<DayPattern> WRITTEN = List.of(
            DayPattern.of("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", m -> ymd(m, 1, 3, 4)),
            DayPattern.of("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)", m -> ymd(m, 1, 2, 3)),
            DayPattern.of(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|:[ea])?[ .-]{1,3}(?:of )?(\\p{L}{3,9})\\.?,?[ -]{1,2}(\\d{4}|\\d{2})(?!\\d)",
                    m -> named(m, 3, 2, 1)),
            DayPattern.of(
                    "(?<!\\p{L})(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)",
                    m -> named(m, 3, 1, 2)),
            DayPattern.of("(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)", m -> ymd(m, 3, 2, 1)),
            DayPattern.of("(?<!\\d)(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})(?!\\d)", DateParser::onlyIfClear));

    private static final List<DayPattern> IN_ADDRESS = List.of(
            DayPattern.of("/(20\\d\\d)/(\\d{1,2})/(\\d{1,2})(?=[/-]|$)", m -> ymd(m, 1, 2, 3)),
            DayPattern.of("(?<!\\d)(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)", m -> ymd(m, 1, 2, 3)),
            DayPattern.of("(?<!\\d)(\\d\\d)-(\\d\\d)-(20\\d\\d)(?!\\d)", m -> ymd(m, 3, 2, 1)),
            DayPattern.of("(?<!\\d)(20\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)", m -> ymd(m, 1, 2, 3)));

    private DateParser() {}

    /** The first date in a text, for example in {@code Publicerad: 3 mars 2026 kl. 07.00}. A month alone is no date. */
    public static Optional<Instant> parse(String text) {
        return StandardDateParser.of(text).or(() -> found(text));
    }

    static Optional<Instant> found(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST)).replace('\u00A0', ' ');
        return first(WRITTEN, start)
                .map(found -> TimeOfDayParser.after(found.day(), start.substring(found.end()), SWEDEN));
    }

    /** The day in an address's path: {@code /2026/03/17/}, {@code 2026-03-17-rubrik}, WHO's {@code 17-03-2026-title}. */
    public static Optional<Instant> inAddress(String address) {
        String path = AddressParts.of(address).path();
        return first(IN_ADDRESS, path.substring(0, Math.min(path.length(), LONGEST)))
                .map(found -> found.day().atStartOfDay(SWEDEN).toInstant());
    }

    /** Empty when the date is before 1995 or more than 24 hours ahead of when the item was first seen. */
    public static Optional<Instant> plausible(Optional<Instant> date, Instant firstSeen) {
        return date.filter(d -> !d.isBefore(EARLIEST) && !d.isAfter(firstSeen.plus(FURTHEST_AHEAD)));
    }

    private static Optional<DayPattern.Found> first(List<DayPattern> patterns, String text) {
        return patterns.stream().flatMap(pattern -> pattern.in(text).stream()).findFirst();
    }

    private static Optional<LocalDate> ymd(MatchResult match, int year, int month, int day) {
        return day(number(match, year), number(match, month), number(match, day));
    }

    private static Optional<LocalDate> named(MatchResult match, int year, int month, int day) {
        return MonthNames.number(match.group(month)).flatMap(m -> day(number(match, year), m, number(match, day)));
    }

    /** 17/3/2026 and 3/17/2026 are clear, 3/3/2026 too; 3/4/2026 may be March or April. */
    private static Optional<LocalDate> onlyIfClear(MatchResult match) {
        int first = number(match, 1);
        int second = number(match, 3);
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        return first > 12 ? day(number(match, 4), second, first) : day(number(match, 4), first, second);
    }
}
