package se.omvarld.edition.digest;

import java.time.LocalDate;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.edition.Edition;

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
            LocalDate first = SwedishDateFormat.dayOf(edition.from());
            LocalDate last = SwedishDateFormat.dayOf(edition.until().minusNanos(1));
            String days = first.equals(last) ? SwedishDateFormat.weekday(last) : SwedishDateFormat.range(first, last);
            return new WindowPhrases(SwedishDateFormat.dayOfMonth(last), days, "");
        }
        WeekWindowText window = new WeekWindowText(edition);
        return new WindowPhrases(window.week(), window.days(), window.gap());
    }
}
