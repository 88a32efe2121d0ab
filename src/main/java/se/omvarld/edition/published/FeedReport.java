package se.omvarld.edition.published;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What became of the feed.
 *
 * @param items how many items it has
 * @param file where it lies; empty when it is off
 */
public record FeedReport(State state, int items, String file) {

    /** Whether the file was written, and if not, why. */
    public enum State {
        /** There is no folder for it. */
        OFF,
        WRITTEN,
        /** The file says the same already. */
        UNCHANGED;

        /** As people and programs read it, for example {@code written}. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
