package se.omvarld.store.poll;

import java.util.List;
import se.omvarld.failure.FailureCause;

/**
 * How one poll of one source went.
 *
 * @param state {@code ok}, {@code unchanged}, {@code failed}; or not asked: {@code waiting}, the message says until when, or {@code
 *     skipped}, since it was polled already
 * @param http the last HTTP status; 0 when there was no answer
 * @param items how many items the source showed
 * @param fresh how many of them were not known before
 * @param picked how many of the new ones the rules picked and a digest will show: what was there at first contact is not counted
 * @param cause why it failed, as a value; {@code NONE} when it did not
 * @param message why it failed, or what it left out of what it read, in plain words; empty when there is nothing to say
 * @param kept the new items, in the source's order; those of several mails together
 */
public record PollReport(
        String source,
        String state,
        int http,
        int items,
        int fresh,
        int picked,
        long millis,
        FailureCause cause,
        String message,
        List<KeptItem> kept) {

    public PollReport {
        kept = List.copyOf(kept);
    }

    /** The new items that a digest will show. */
    public List<KeptItem> shown() {
        return kept.stream().filter(KeptItem::shown).toList();
    }
}
