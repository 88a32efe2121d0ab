package se.omvarld.store.edition;

import java.time.Instant;

/**
 * A digest or a draft: opened for a period and a half-open window, then frozen, then sent.
 *
 * @param period the ISO week ({@code 2026-W12}), the month ({@code 2026-03}) or the last day ({@code 2026-03-17}); unique
 * @param from the window's start, included
 * @param until the window's end, not included
 */
public record Edition(String period, Kind kind, Instant from, Instant until, State state) {

    /** What kind of edition. */
    public enum Kind {
        WEEKLY,
        MONTHLY,
        DAILY,
        /** The answer to whoever sent an edited draft back; shows no stories, and its period is a name of its own. */
        ANSWER
    }

    /** How far an edition has come. */
    public enum State {
        OPENED,
        FROZEN,
        SENT
    }
}
