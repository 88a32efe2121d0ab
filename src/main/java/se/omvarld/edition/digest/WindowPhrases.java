package se.omvarld.digest;

import java.time.LocalDate;
import se.omvarld.item.SwedishDates;
import se.omvarld.store.Edition;

/**
 * An edition's window in words.
 *
 * @param name for example {@code v. 12}, or {@code 17 mars} for a daily digest
 * @param days for example {@code måndag 16 mars – söndag 22 mars 2026}
 * @param gap which earlier weeks it covers too; empty when none
 */
record WindowPhrases(String name, String days, String gap) {

    static WindowPhrases of(Edition edition) {
        if (edition.kind() == Edition.Kind.DAILY) {
            LocalDate first = SwedishDates.dayOf(edition.from());
            LocalDate last = SwedishDates.dayOf(edition.until().minusNanos(1));
            String days = first.equals(last) ? SwedishDates.weekday(last) : SwedishDates.range(first, last);
            return new WindowPhrases(SwedishDates.dayOfMonth(last), days, "");
        }
        WeekWindow window = new WeekWindow(edition);
        return new WindowPhrases(window.week(), window.days(), window.gap());
    }
}
