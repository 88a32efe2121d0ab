package se.omvarld.store.edition;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One edition for one recipient, retried by itself until it is sent.
 *
 * @param period the edition's period
 * @param recipient a mail address
 * @param copy 0 for the first sending, counted up by each {@code --again}
 * @param messageId fixed when the delivery is made, so that a receiver can drop a second copy; with angle brackets
 * @param created when the edition was frozen or the copy asked for; the mail's date
 * @param attempts how often sending failed
 * @param areas the numbers of the areas that the recipient chose, for example {@code 1 5}; empty for the whole edition
 */
public record Delivery(
        String period, String recipient, int copy, String messageId, Instant created, int attempts, String areas) {

    /** The chosen areas' numbers; none for the whole edition. */
    public Set<Integer> chosenAreas() {
        return Arrays.stream(areas.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
