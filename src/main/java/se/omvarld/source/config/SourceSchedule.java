package se.omvarld.source.config;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Quartz cron expressions of sources: the one that a source gets by itself, and what is wrong with a written one. */
public final class SourceSchedule {
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int LONGEST = 200;
    private static final String EXAMPLE =
            "for example '0 15 6-20 ? * MON-FRI' (second, minute, hour, day, month, weekday)";

    private static final List<String> NAMES = List.of("second", "minute", "hour", "day", "month", "weekday", "year");

    private static final List<String> UNIX_DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /** The grammar of each field, in capitals; that its numbers are in range is Quartz's to say. */
    private static final List<String> FIELDS = List.of(
            list("\\d{1,2}"),
            list("\\d{1,2}"),
            list("\\d{1,2}"),
            "\\?|LW|L(-\\d{1,2})?W?|" + list("\\d{1,2}W?"),
            list("\\d{1,2}|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"),
            "\\?|L|" + list("([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5])?"),
            list("\\d{4}"));

    /** Values, ranges and steps, separated by commas. */
    private static String list(String value) {
        String some = "((\\*|(%1$s)(-(%1$s))?)(/\\d{1,4})?|/\\d{1,4})".formatted(value);
        return some + "(," + some + ")*";
    }

    /** What a default schedule adds to the trigger: a calendar that leaves out most hours of Saturday and Sunday. */
    static final String WEEKENDS = "&customCalendar=#weekends";

    private SourceSchedule() {}

    /** Once an hour 06–20, at a second that depends on the source's id: many sources spread over the hour. */
    static String spread(String id) {
        int second = Math.floorMod(id.hashCode() * 0x9E3779B9, SECONDS_AN_HOUR);
        return second % 60 + " " + second / 60 + " 6-20 ? * *";
    }

    /**
     * What is wrong with a cron expression; empty when Quartz will run it as it reads. It becomes part of an endpoint's
     * address, and Quartz passes over what follows a weekday's name, so each field is read to its last character.
     */
    public static Optional<String> problem(String cron) {
        if (cron.length() > LONGEST) {
            return Optional.of("the cron expression is longer than " + LONGEST + " characters; " + EXAMPLE);
        } else if (!cron.matches("[0-9A-Za-z*,/?#\\- ]*")) {
            return Optional.of("'" + cron + "' is no Quartz cron expression: only digits, letters, spaces and the signs"
                    + " * , - / ? # can stand in it; " + EXAMPLE);
        }
        String[] fields = cron.strip().split("\\s+", -1);
        if (fields.length == 5) {
            return Optional.of("'" + cron + "' has five fields; Quartz wants six or seven, seconds first"
                    + withSeconds(fields)
                            .map(right -> ": write '" + right + "'")
                            .orElse("") + "; " + EXAMPLE);
        }
        try {
            CronExpression parsed = new CronExpression(cron);
            return unread(fields)
                    .or(() -> misread(fields, parsed))
                    .map(why -> "'" + cron + "': " + why + "; " + EXAMPLE);
        } catch (ParseException e) {
            return Optional.of("'" + cron + "' is no Quartz cron expression (" + e.getMessage() + "); " + EXAMPLE);
        }
    }

    /** When a source is polled next, in the clock's zone; empty for one that comes by mail, is off, or has no schedule of ours. */
    public static Optional<ZonedDateTime> next(Source source, Clock clock) {
        if (source.addresses().isEmpty()
                || !source.enabled()
                || source.parameter("schedule").isEmpty()) {
            return Optional.empty();
        }
        try {
            CronExpression cron = new CronExpression(source.parameter("schedule"));
            cron.setTimeZone(TimeZone.getTimeZone(clock.getZone()));
            boolean fewer = source.parameter(SourceKind.WEEKENDS).equals(WEEKENDS);
            Date next = cron.getNextValidTimeAfter(Date.from(clock.instant()));
            for (int tries = 0;
                    next != null && fewer && isLeftOut(next.toInstant().atZone(clock.getZone())) && tries < 100;
                    tries++) {
                next = cron.getNextValidTimeAfter(next);
            }
            return Optional.ofNullable(next).map(date -> date.toInstant().atZone(clock.getZone()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** As the calendar of the bean {@code weekends} says. */
    private static boolean isLeftOut(ZonedDateTime time) {
        return time.getDayOfWeek().getValue() >= 6 && time.getHour() != 9 && time.getHour() != 20;
    }

    /** Unix's five fields as Quartz has them: seconds first, weekdays by name, ? for the day that does not count; empty when it cannot be said so. */
    private static Optional<String> withSeconds(String[] unix) {
        boolean anyDay = unix[2].equals("*");
        boolean anyWeekday = unix[4].equals("*");
        String weekday = anyWeekday
                ? "?"
                : Pattern.compile("\\d")
                        .matcher(unix[4])
                        .replaceAll(day -> UNIX_DAYS.get(Integer.parseInt(day.group()) % 7));
        String day = anyWeekday ? unix[2] : "?";
        String right = String.join(" ", "0", unix[0], unix[1], day, unix[3], weekday);
        return Optional.of(right)
                .filter(form -> (anyDay || anyWeekday)
                        && !unix[4].contains("/")
                        && problem(form).isEmpty());
    }

    /** What Quartz passes over. */
    private static Optional<String> unread(String[] fields) {
        for (int i = 0; i < Math.min(fields.length, FIELDS.size()); i++) {
            if (!fields[i].toUpperCase(Locale.ROOT).matches(FIELDS.get(i))) {
                return Optional.of("'" + fields[i] + "' is no " + NAMES.get(i));
            }
        }
        return fields.length > 7 ? Optional.of("there are more than seven fields") : Optional.empty();
    }

    /** What Quartz takes without a word, but runs otherwise than it reads: hour 99 is "every hour". */
    private static Optional<String> misread(String[] fields, CronExpression parsed) {
        if (!inRange(fields[0], 59) || !inRange(fields[1], 59) || !inRange(fields[2], 23)) {
            return Optional.of("seconds and minutes go to 59, hours to 23");
        } else if (!fields[0].matches("\\d{1,2}")) {
            return Optional.of("the second must be one number, or it runs many times a minute");
        } else if (fields.length > 6 && !fields[6].equals("*")) {
            return Optional.of("with a year it ends some day; leave the seventh field out");
        }
        return parsed.getNextValidTimeAfter(Date.from(Instant.EPOCH)) == null
                ? Optional.of("there is no such day")
                : Optional.empty();
    }

    private static boolean inRange(String field, int highest) {
        for (String part : field.split("[,\\-]", -1)) {
            String start = part.split("/", -1)[0];
            if (start.matches("\\d{1,9}") && Integer.parseInt(start) > highest) {
                return false;
            }
        }
        return true;
    }
}
