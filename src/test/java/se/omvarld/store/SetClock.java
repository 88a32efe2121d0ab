package se.omvarld.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import se.omvarld.item.date.DateParser;

/** A clock in Stockholm that stands still until a test sets it. */
public final class SetClock extends Clock {
    private volatile Instant now;

    public SetClock(String swedishTime) {
        set(swedishTime);
    }

    /** Sets it to a Swedish time, for example {@code 2026-03-18T10:00}. */
    public void set(String swedishTime) {
        now = swedish(swedishTime);
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    /** The moment of a Swedish time. */
    public static Instant swedish(String time) {
        return LocalDateTime.parse(time).atZone(DateParser.SWEDEN).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return DateParser.SWEDEN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it stands in Stockholm");
    }
}
