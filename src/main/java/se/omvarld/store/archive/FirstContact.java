package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.source.config.Source;
import se.omvarld.store.story.Arrival;

/**
 * Tells news from baseline. Of a source's first successful poll only what is dated in the current week is news: the rest was
 * there before anybody watched.
 *
 * @param firstSuccess when the source was first read; empty at that very poll
 * @param unnamedUntil until when an older version of this program read it, which did not note names; empty when none did
 */
record FirstContact(Source source, Optional<Instant> firstSuccess, Optional<Instant> unnamedUntil, Clock clock) {

    /** An item as news or as baseline. */
    Arrival placed(Arrival arrival) {
        return arrival.asBaseline(isBaseline(arrival.item()) || wasThere(arrival.item()));
    }

    /** Mails are read one by one: each that was sent before the week of the first contact was there already. */
    private boolean isBaseline(Item item) {
        IsoWeek first = IsoWeek.of(firstSuccess.orElse(clock.instant()), clock.getZone());
        if (firstSuccess.isEmpty()) {
            return !datedIn(first, item);
        }
        return source.addresses().isEmpty()
                && item.published()
                        .filter(date -> date.isBefore(first.from(clock.getZone())))
                        .isPresent();
    }

    /** What an older version of this program did not see, or named otherwise, is no news to the first poll of this one. */
    private boolean wasThere(Item item) {
        return unnamedUntil
                .filter(last -> item.published().filter(last::isAfter).isPresent())
                .filter(last -> !datedIn(IsoWeek.of(clock.instant(), clock.getZone()), item))
                .isPresent();
    }

    private boolean datedIn(IsoWeek week, Item item) {
        return item.published()
                .filter(date ->
                        !date.isBefore(week.from(clock.getZone())) && date.isBefore(week.until(clock.getZone())))
                .isPresent();
    }
}
