package se.omvarld.item.date;

import static se.omvarld.item.date.DayPattern.day;
import static se.omvarld.item.date.DayPattern.number;
import static se.omvarld.item.date.DayPattern.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.address.Address;

/**
 * Dates as sources write them: RFC 822 (whatever its weekday says), ISO 8601, words of eight languages, what programs print,
 * seconds since 1970, slugs. A date
 * without a zone is Swedish, one without a time is the start of that day.
 */
public final class DateParser {

    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    /** A larger number is no count of seconds but somebody's number. */
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final Duration FURTHEST_AHEAD = Duration.ofHours(24);
    private static final int LONGEST = 500;

    private static final List<DayPattern> WRITTEN = List.of(
            DayPattern.of("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", m -> ymd(m, 1, 3, 4)),
            DayPattern.of("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)", m -> ymd(m, 1, 2, 3)),
            DayPattern.of(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|:[ea])?[ .-]{1,3}(?:of )?(\\p{L}{3,12})\\.?,?[ -]{1,2}(\\d{4}|\\d{2})(?!\\d)",
                    m -> named(m, 3, 2, 1)),
            DayPattern.of(
                    "(?<!\\p{L})(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)",
                    m -> named(m, 3, 1, 2)),
            DayPattern.of("(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)", m -> ymd(m, 3, 2, 1)),
            DayPattern.of("(?<!\\d)(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})(?!\\d)", DateParser::onlyIfClear),
            // 3/3 2026 and 3/3-26, as Swedes write; 16.3.26
            DayPattern.of("(?<![\\d/])(\\d{1,2})/(\\d{1,2})[ -](\\d{4})(?!\\d)", m -> ymd(m, 3, 2, 1)),
            DayPattern.of("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.([23]\\d)(?![\\d.:])", m -> ymd(m, 3, 2, 1)));

    /** Unix's, Java's and JavaScript's: {@code Wed Mar 18 07:00:00 CET 2026}, the year last. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})\\.? {1,2}(\\d{1,2}),? (\\d{1,2}:\\d{2}(?::\\d{2})?)( [A-Z]{1,5}| (?:GMT|UTC)?[+-]\\d{2}:?\\d{2})?"
                    + " (\\d{4})(?!\\d)");

    /** Digits only, as in {@code 20260317080000}: a day and a time. */
    private static final Pattern DIGITS = Pattern.compile("(20\\d{6})(\\d{4}(?:\\d{2})?)");

    /** Seconds or milliseconds since 1970; .NET's {@code /Date(1773738000000+0100)/}, whose zone says nothing of the moment. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:\\\\?/)?(?:Date\\()?(\\d{9,10}|\\d{12,13})(?:\\.\\d{1,9})?(?:[+-]\\d{4})?\\)?(?:\\\\?/)?");

    /** {@code [2026, 3, 17, 8, 0]}, as Java's dates become JSON. */
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*(\\d{4})\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})"
            + "(?:\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})(?:\\s*,\\s*\\d{1,9}){0,2})?\\s*]");

    /** Beyond this a number counts milliseconds since 1970, not seconds. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private static final List<DayPattern> IN_ADDRESS = List.of(
            DayPattern.of("/(20\\d\\d)/(\\d{1,2})/(\\d{1,2})(?=[/-]|$)", m -> ymd(m, 1, 2, 3)),
            DayPattern.of("(?<!\\d)(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)", m -> ymd(m, 1, 2, 3)),
            DayPattern.of("(?<!\\d)(\\d\\d)-(\\d\\d)-(20\\d\\d)(?!\\d)", m -> ymd(m, 3, 2, 1)),
            DayPattern.of("(?<!\\d)(20\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)", m -> ymd(m, 1, 2, 3)));

    private DateParser() {}

    /** The first date in a text, for example in {@code Publicerad: 3 mars 2026 kl. 07.00}. A month alone is no date. */
    public static Optional<Instant> parse(String text) {
        return StandardDateParser.of(text).or(() -> counted(text.strip())).or(() -> found(text));
    }

    private static Optional<Instant> counted(String text) {
        if (text.isEmpty() || text.length() > 40 || Character.isLetter(text.charAt(0))) {
            return Optional.empty();
        }
        Matcher counted = COUNTED.matcher(text);
        if (!counted.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(counted.group(1));
        Instant moment = number < MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(moment).filter(m -> !m.isBefore(EARLIEST) && m.isBefore(LATEST));
    }

    /** In the order that the patterns know: the year beside the day, the time behind it. */
    private static String inOrder(String text) {
        if (text.startsWith("[")) {
            Matcher array = ARRAY.matcher(text);
            if (array.matches()) {
                String day = array.group(1) + "-" + array.group(2) + "-" + array.group(3);
                return array.group(4) == null
                        ? day
                        : day + " " + array.group(4) + ":"
                                + "0".repeat(2 - array.group(5).length()) + array.group(5);
            }
        }
        if (text.startsWith("20") && DIGITS.matcher(text).matches()) {
            return DIGITS.matcher(text).replaceFirst("$1T$2");
        }
        return text.indexOf(':') < 0
                ? text
                : YEAR_LAST
                        .matcher(text)
                        .replaceFirst(m -> m.group(2) + " " + m.group(1) + " " + m.group(5) + " " + m.group(3)
                                + (m.group(4) == null ? "" : m.group(4)));
    }

    static Optional<Instant> found(String text) {
        String start = inOrder(text.substring(0, Math.min(text.length(), LONGEST))
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .strip());
        return first(WRITTEN, start)
                .map(found -> TimeOfDayParser.after(found.day(), start.substring(found.end()), SWEDEN));
    }

    /** The day in an address's path: {@code /2026/03/17/}, {@code 2026-03-17-rubrik}, WHO's {@code 17-03-2026-title}. */
    public static Optional<Instant> inAddress(String address) {
        String path = Address.path(address);
        return first(IN_ADDRESS, path.substring(0, Math.min(path.length(), LONGEST)))
                .map(found -> found.day().atStartOfDay(SWEDEN).toInstant());
    }

    /** Empty when the date is before 1995 or more than 24 hours ahead of when the item was first seen. */
    public static Optional<Instant> plausible(Optional<Instant> date, Instant firstSeen) {
        return date.filter(d -> !d.isBefore(EARLIEST) && !d.isAfter(firstSeen.plus(FURTHEST_AHEAD)));
    }

    /** Whether a text holds a date, and one that is not before 1995: the years 1 and 1970 stand for none. */
    public static boolean isReal(String text) {
        return parse(text).filter(date -> !date.isBefore(EARLIEST)).isPresent();
    }

    private static Optional<DayPattern.Found> first(List<DayPattern> patterns, String text) {
        return patterns.stream().flatMap(pattern -> pattern.in(text).stream()).findFirst();
    }

    private static Optional<LocalDate> ymd(MatchResult match, int year, int month, int day) {
        return day(year(match, year), number(match, month), number(match, day));
    }

    private static Optional<LocalDate> named(MatchResult match, int year, int month, int day) {
        return MonthNames.number(match.group(month)).flatMap(m -> day(year(match, year), m, number(match, day)));
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
