package se.omvarld.source;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.quartz.CronExpression;

/** Quartz cron expressions of sources: the one that a source gets by itself, and what is wrong with a written one. */
public final class Schedule {
    private static final int SECONDS_AN_HOUR = 3600;
    private static final String EXAMPLE =
            "for example '0 15 6-20 ? * MON-FRI' (second, minute, hour, day, month, weekday)";

    /** What a default schedule adds to the trigger: a calendar that leaves out most hours of Saturday and Sunday. */
    static final String WEEKENDS = "&customCalendar=#weekends";

    private Schedule() {}

    /** Once an hour 06–20, at a second that depends on the source's id: many sources spread over the hour. */
    static String spread(String id) {
        int second = Math.floorMod(id.hashCode() * 0x9E3779B9, SECONDS_AN_HOUR);
        return "%d %d 6-20 ? * *".formatted(second % 60, second / 60);
    }

    /** What is wrong with a cron expression; empty when Quartz will run it as it reads. */
    public static Optional<String> problem(String cron) {
        String[] fields = cron.strip().split("\\s+", -1);
        if (fields.length == 5) {
            return Optional.of("'" + cron + "' has five fields; Quartz wants six or seven, seconds first: '0 " + cron
                    + "' with ? for the day or the weekday; " + EXAMPLE);
        }
        try {
            return misread(fields, new CronExpression(cron)).map(why -> "'" + cron + "': " + why + "; " + EXAMPLE);
        } catch (ParseException e) {
            return Optional.of("'" + cron + "' is no Quartz cron expression (" + e.getMessage() + "); " + EXAMPLE);
        }
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
