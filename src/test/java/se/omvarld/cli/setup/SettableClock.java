package se.omvarld.cli.setup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where a test has put it, in Stockholm. */
public final class SettableClock extends Clock {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private volatile Instant now = Instant.EPOCH;

    public void set(String localTime) {
        now = LocalDateTime.parse(localTime).atZone(STOCKHOLM).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return STOCKHOLM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it stands in Stockholm");
    }
}
