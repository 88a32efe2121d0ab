package se.omvarld.watch;

import java.time.Clock;
import java.time.Instant;
import se.omvarld.store.edition.DueCheck;

/** Whether what is old is to be removed now: also when the schedule's time was slept through, or left out by the clock. */
public final class RetentionDue {
    private final String schedule;
    private final Clock clock;
    private Instant last;

    /**
     * @param schedule a Quartz cron expression that settings have checked
     */
    public RetentionDue(String schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** True once for each time of the schedule, or for several that have passed. */
    public synchronized boolean isDue() {
        Instant now = clock.instant();
        boolean due = !DueCheck.next(schedule, last, clock.getZone()).isAfter(now);
        last = due || now.isBefore(last) ? now : last;
        return due;
    }
}
