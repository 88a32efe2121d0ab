package se.omvarld.source.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.date.DateParser;

/** Dates as pages write them for readers of today: {@code Idag 09.15}, {@code i tisdags}, {@code 3 dagar sedan}, {@code 16 mars}. */
final class DateText {
    private static final int LONGEST = 80;
    private static final String BEFORE =
            "(?iU)^\\W{0,3}(?:(?:publicera[dt]|published|datum|date|skapad)\\b\\W{0,3})?(?:(?:den|on) )?";
    private static final String AFTER = "(?=\\s*(?:$|[|·•,–—/(-]|kl\\b|klockan\\b|\\d{1,2}[.:]\\d\\d))";

    private static final Pattern DAY =
            Pattern.compile(BEFORE + "(i ?dag|today|i ?går|yesterday|i ?förrgår)\\b,?" + AFTER);
    private static final Pattern AGO = Pattern.compile(
            BEFORE + "(?:för |about )?(?:(\\d{1,3})|en|ett|an?|one) (sekund|second|minut|min|tim|hour|dag"
                    + "|day|dygn|veck|week|månad|month)\\p{L}* (?:sedan|sen|ago)\\b");
    private static final Pattern LAST = Pattern.compile(BEFORE + "i (mån|tis|ons|tors|fre|lör|sön)d?ags\\b,?" + AFTER);
    private static final List<String> WEEK = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final Pattern NO_YEAR = Pattern.compile(
            BEFORE + "(?:\\p{L}{2,7}(?:dag|day)?\\.?,? )?(?:den )?(\\d{1,2})(?::e|\\.)? (\\p{L}{3,12})\\.?,?" + AFTER);

    private DateText() {}

    static boolean isDate(String text) {
        return DateParser.parse(text).isPresent();
    }

    /** The text as it is when it states a whole date, else the date that it means today; empty when it is none. */
    static Optional<String> of(String text, Instant now) {
        if (!hasDay(text)) {
            return Optional.empty();
        }
        String one = text.strip();
        Optional<String> relative =
                one.length() > LONGEST ? Optional.empty() : relative(one, now.atZone(DateParser.SWEDEN));
        return relative.or(() -> Optional.of(text).filter(DateText::isDate));
    }

    /** Most texts of a page have neither a number nor a word for a day; they cost no pattern. */
    private static boolean hasDay(String text) {
        String beginning = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        return text.chars().anyMatch(Character::isDigit)
                || Stream.of("dag", "går", "day", "sedan", "ago")
                        .anyMatch(beginning.toLowerCase(Locale.ROOT)::contains);
    }

    /** Whether a text is a date on any day. */
    static boolean mayBe(String text) {
        return of(text, Instant.EPOCH).isPresent();
    }

    private static Optional<String> relative(String text, ZonedDateTime now) {
        return named(text, now)
                .or(() -> ago(text, now))
                .or(() -> last(text, now))
                .or(() -> withoutYear(text, now));
    }

    private static Optional<String> named(String text, ZonedDateTime now) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return Optional.empty();
        }
        String word = day.group(1).toLowerCase(Locale.ROOT).replace(" ", "");
        int back = word.equals("idag") || word.equals("today") ? 0 : word.endsWith("förrgår") ? 2 : 1;
        return Optional.of(at(now.toLocalDate().minusDays(back), text.substring(day.end())));
    }

    private static Optional<String> ago(String text, ZonedDateTime now) {
        Matcher ago = AGO.matcher(text);
        if (!ago.find()) {
            return Optional.empty();
        }
        int number = ago.group(1) == null ? 1 : Integer.parseInt(ago.group(1));
        ZonedDateTime then =
                switch (ago.group(2).toLowerCase(Locale.ROOT)) {
                    case "sekund", "second" -> now.minusSeconds(number);
                    case "minut", "min" -> now.minusMinutes(number);
                    case "tim", "hour" -> now.minusHours(number);
                    case "veck", "week" -> now.minusWeeks(number).truncatedTo(ChronoUnit.DAYS);
                    case "månad", "month" -> now.minusMonths(number).truncatedTo(ChronoUnit.DAYS);
                    default -> now.minusDays(number).truncatedTo(ChronoUnit.DAYS);
                };
        return Optional.of(then.toInstant().toString());
    }

    private static Optional<String> last(String text, ZonedDateTime now) {
        Matcher last = LAST.matcher(text);
        if (!last.find()) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(1 + WEEK.indexOf(last.group(1).toLowerCase(Locale.ROOT)));
        return Optional.of(at(now.toLocalDate().with(TemporalAdjusters.previous(day)), text.substring(last.end())));
    }

    /** Of the years that it may be, the one that is nearest to today. */
    private static Optional<String> withoutYear(String text, ZonedDateTime now) {
        Matcher day = NO_YEAR.matcher(text);
        if (!day.find()) {
            return Optional.empty();
        }
        return Stream.of(0, -1, 1)
                .map(years -> day.group(1) + " " + day.group(2) + " " + (now.getYear() + years))
                .flatMap(dated -> DateParser.parse(dated).stream())
                .min(Comparator.comparing(
                        moment -> Duration.between(moment, now.toInstant()).abs()))
                .map(moment -> at(moment.atZone(DateParser.SWEDEN).toLocalDate(), text.substring(day.end())));
    }

    private static String at(LocalDate day, String rest) {
        return DateParser.parse(day + " " + rest.strip()).map(Instant::toString).orElse(day.toString());
    }
}
