package se.omvarld.item.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hour and the zone that may follow a day, as in {@code kl. 07.00} or {@code 07:00:00 +0100}. */
final class TimeOfDayParser {

    private static final Pattern TIME = Pattern.compile(
            "[\\s,]{0,3}(?:T|kl\\.?|klockan|at|–|-)?\\s{0,2}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "(?:\\s?(am|pm)\\b)?(?:\\s*\\(?((?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{1,5})\\b)?",
            Pattern.CASE_INSENSITIVE);

    /** 20260303T070000Z: digits only. */
    private static final Pattern COMPACT = Pattern.compile("T(\\d{2})(\\d{2})(\\d{2})?()(Z|[+-]\\d{2}:?\\d{2})?");

    /** RFC 822's names and those of Central Europe; what is not here counts as Swedish time. */
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("CST", -6),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8));

    private TimeOfDayParser() {}

    /** The moment on this day that the text after the day states; the start of the day when it states none. */
    static Instant after(LocalDate day, String text, ZoneId local) {
        Matcher compact = COMPACT.matcher(text);
        boolean digitsOnly = compact.lookingAt();
        Matcher time = digitsOnly ? compact : TIME.matcher(text);
        if (digitsOnly || time.lookingAt()) {
            try {
                return at(day, time, local);
            } catch (DateTimeException e) {
                return day.atStartOfDay(local).toInstant();
            }
        }
        return day.atStartOfDay(local).toInstant();
    }

    private static Instant at(LocalDate day, Matcher time, ZoneId local) {
        int seconds = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
        LocalTime clock = LocalTime.of(hour(time), Integer.parseInt(time.group(2)), seconds);
        return day.atTime(clock).atZone(zone(time.group(5), local)).toInstant();
    }

    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) == null || time.group(4).isEmpty()) {
            return hour;
        }
        return hour % 12 + (time.group(4).equalsIgnoreCase("pm") ? 12 : 0);
    }

    private static ZoneId zone(String written, ZoneId local) {
        if (written == null) {
            return local;
        }
        String name = written.toUpperCase(Locale.ROOT);
        if (HOURS.containsKey(name)) {
            return ZoneOffset.ofHours(HOURS.get(name));
        }
        String digits = name.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return local;
        }
        int number = Integer.parseInt(digits);
        int minutes = digits.length() > 2 ? number / 100 * 60 + number % 100 : number * 60;
        return ZoneOffset.ofTotalSeconds(60 * (name.contains("-") ? -minutes : minutes));
    }
}
