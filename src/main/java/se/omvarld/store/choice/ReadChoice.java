package se.omvarld.store.choice;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A choice that was read, with the story that it is about.
 *
 * @param edition the digest that showed the story, for example {@code 2026-W12}
 * @param month the report for which it is made
 * @param by who made it: a mail address
 * @param at when it was made
 * @param late whether that month's draft was frozen already: then it is a label only
 * @param inForce whether it holds: its maker has not said otherwise since, and it was not late
 */
public record ReadChoice(
        String edition,
        Choice choice,
        ChosenStory story,
        YearMonth month,
        String by,
        Instant at,
        boolean late,
        boolean inForce) {

    /** The same, as if no draft had been made before. */
    ReadChoice inTime() {
        return new ReadChoice(edition, choice, story, month, by, at, false, inForce);
    }

    ReadChoice inForce(boolean holds) {
        return new ReadChoice(edition, choice, story, month, by, at, late, holds);
    }
}
