package se.omvarld.source.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.source.fetch.HttpAnswer;

/**
 * What came of one candidate.
 *
 * @param answer what its address answered; its own address is where redirects led
 * @param cause why it gave no items, as a value
 * @param message why it gave no items; empty when it did, or when it is a feed or list without any
 */
public record TrialAttempt(
        Candidate candidate, HttpAnswer answer, List<Item> items, FailureCause cause, String message) {
    /** A feed whose newest item is older may be forgotten by its site, though it answers. */
    private static final Duration FRESH = Duration.ofDays(180);

    public boolean found() {
        return !items.isEmpty();
    }

    /** The newest date that an item states. */
    public Optional<Instant> newest() {
        return items.stream().flatMap(item -> item.published().stream()).max(Comparator.naturalOrder());
    }

    /** Whether it shows something of the last half year; undated items may be new. */
    public boolean isFresh(Instant now) {
        return newest().map(newest -> newest.isAfter(now.minus(FRESH))).orElse(true);
    }
}
