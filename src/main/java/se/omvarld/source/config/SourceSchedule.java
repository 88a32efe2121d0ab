package se.omvarld.source.config;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quartz.CronExpression;

/** Quartz cron expressions of sources: the one that a source gets by itself, and what is wrong with a written one. */
public final class SourceSchedule {
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int LONGEST = 200;
    private static final String EXAMPLE =
            "for example '0 15 6-20 ? * MON-FRI' (second, minute, hour, day, month, weekday)";

    private static final List<String> NAMES = List.of("second", "minute", "hour", "day", "month", "weekday", "year");

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
        return "%d %d 6-20 ? * *".formatted(second % 60, second / 60);
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
            return Optional.of("'" + cron + "' has five fields; Quartz wants six or seven, seconds first: '0 " + cron
                    + "' with ? for the day or the weekday; " + EXAMPLE);
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
