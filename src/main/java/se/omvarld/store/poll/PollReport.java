package se.omvarld.store.poll;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import se.omvarld.failure.FailureCause;

/**
 * How one poll of one source went.
 *
 * @param state how it ended
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
        State state,
        int http,
        int items,
        int fresh,
        int picked,
        long millis,
        FailureCause cause,
        String message,
        List<KeptItem> kept) {

    /** How a poll ended, or that there was none. */
    public enum State {
        OK,
        UNCHANGED,
        FAILED,
        /** Not asked: the source is left alone, the message says until when. */
        WAITING,
        /** Not asked: it was polled already. */
        SKIPPED;

        /** As people and programs read it, for example {@code unchanged}. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PollReport {
        kept = List.copyOf(kept);
    }

    /** One that says nothing but why the source was not asked. */
    static PollReport notAsked(String source, State why, int http, String message) {
        return new PollReport(source, why, http, 0, 0, 0, 0, FailureCause.NONE, message, List.of());
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /** Whether the source was asked; else it waits, or was polled already. */
    public boolean asked() {
        return state != State.WAITING && state != State.SKIPPED;
    }

    /** The new items that a digest will show. */
    public List<KeptItem> shown() {
        return kept.stream().filter(KeptItem::shown).toList();
    }
}
