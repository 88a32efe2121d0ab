package se.omvarld.source.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After}: seconds, or an HTTP date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DIGITS = 9;

    private RetryAfter() {}

    /** Until when a server wants to be left alone, a day at most; empty when it says nothing that can be read. */
    public static Optional<Instant> until(String header, Instant now) {
        return moment(header.strip(), now).filter(now::isBefore).map(until -> earlier(until, now.plus(LONGEST)));
    }

    private static Optional<Instant> moment(String header, Instant now) {
        if (header.matches("\\d+")) {
            return Optional.of(header.length() > DIGITS ? Instant.MAX : now.plusSeconds(Long.parseLong(header)));
        }
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
