package se.omvarld.store.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a source from its polls.
 *
 * @param address the candidate address that answered last with items; empty before
 * @param newest the date of the newest item seen
 * @param failingSince when the first of an unbroken row of failures happened
 * @param failures how many failures in that row
 * @param message the last failure in plain words; empty when the last poll went well
 * @param health what is made of all this
 */
public record SourceState(
        String source,
        String kind,
        String publisher,
        String address,
        String etag,
        String lastModified,
        Optional<Instant> firstSuccess,
        Optional<Instant> lastPoll,
        Optional<Instant> lastSuccess,
        Optional<Instant> newest,
        Optional<Instant> failingSince,
        int failures,
        int http,
        String message,
        SourceHealth health) {

    /** Whether the last poll failed; whether that is more than a hiccup, {@link #health} says. */
    public boolean failing() {
        return failingSince.isPresent();
    }
}
