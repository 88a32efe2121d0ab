package se.omvarld.cli.command.sources;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.omvarld.cli.setup.Output;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.fetch.HttpAnswer;

/**
 * What came of one candidate.
 *
 * @param cause why it gave no items, as a value
 * @param message why it gave no items; empty when it did, or when it is a feed or list without any
 */
public record TrialAttempt(
        Candidate candidate, HttpAnswer answer, List<Item> items, FailureCause cause, String message) {

    boolean found() {
        return !items.isEmpty();
    }

    /** The newest date that an item states. */
    Optional<Instant> newest() {
        return items.stream().flatMap(item -> item.published().stream()).max(Comparator.naturalOrder());
    }

    String outcome() {
        return found() ? Output.count(items.size(), "item") : message.isEmpty() ? "no items" : message;
    }
}
