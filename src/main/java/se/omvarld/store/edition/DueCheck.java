package se.omvarld.store.edition;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/** Whether an edition's time has come: after a stop as well, since it asks the schedule and not the trigger. */
public final class DueCheck {
    private final Store store;
    private final Editions editions;
    private final Clock clock;

    public DueCheck(Store store, Clock clock) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.clock = clock;
    }

    /**
     * Whether an edition is to be made now by itself: its window has ended, the schedule's first time after that has
     * passed, it is not frozen, and something was polled before its window ended.
     *
     * @param schedule a Quartz cron expression that settings have checked
     */
    public boolean is(Edition edition, String schedule) {
        Instant now = clock.instant();
        boolean made = editions.find(edition.period())
                .filter(found -> found.state() != Edition.State.OPENED)
                .isPresent();
        Optional<Instant> firstPoll = new SourceStates(store).firstPoll();
        return !made
                && !time(edition, schedule).isAfter(now)
                && firstPoll.filter(polled -> polled.isBefore(edition.until())).isPresent();
    }

    /** When an edition is to be made: the schedule's first time after its window. */
    public Instant time(Edition edition, String schedule) {
        return next(schedule, edition.until().minusSeconds(1), clock.getZone());
    }

    /**
     * A schedule's first time after a moment; {@link Instant#MAX} when there is none. A time that the clock leaves out when summer
     * time begins is the moment at which it goes on.
     *
     * @param schedule a Quartz cron expression that settings have checked
     */
    public static Instant next(String schedule, Instant after, ZoneId zone) {
        Instant time = next(schedule, TimeZone.getTimeZone(zone), after);
        ZoneOffsetTransition change = zone.getRules().nextTransition(after);
        while (change != null && change.getInstant().isBefore(time)) {
            if (change.isGap() && isLeftOut(schedule, change)) {
                return change.getInstant();
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return time;
    }

    /** Whether the schedule has a time between the last second before the change and the first one after it. */
    private static boolean isLeftOut(String schedule, ZoneOffsetTransition change) {
        Instant before = change.getDateTimeBefore().minusSeconds(1).toInstant(ZoneOffset.UTC);
        Instant after = change.getDateTimeAfter().toInstant(ZoneOffset.UTC);
        return next(schedule, TimeZone.getTimeZone(ZoneOffset.UTC), before).isBefore(after);
    }

    /** As Quartz counts. */
    private static Instant next(String schedule, TimeZone zone, Instant after) {
        try {
            CronExpression cron = new CronExpression(schedule);
            cron.setTimeZone(zone);
            Date time = cron.getNextValidTimeAfter(Date.from(after));
            return time == null ? Instant.MAX : time.toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException(schedule, e);
        }
    }
}
