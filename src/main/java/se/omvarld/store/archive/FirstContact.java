package se.omvarld.store.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.source.config.Source;
import se.omvarld.store.story.IncomingItem;

/**
 * Tells news from baseline. Of a source's first successful poll only what is dated in the current week is news: the rest was
 * there before anybody watched.
 *
 * @param firstSuccess when the source was first read; empty at that very poll
 * @param unnamedUntil until when an older version of this program read it, which did not note names; empty when none did
 * @param elsewhereUntil until when it was read at another address, which may have linked the same items otherwise; empty when not
 */
record FirstContact(
        Source source,
        Optional<Instant> firstSuccess,
        Optional<Instant> unnamedUntil,
        Optional<Instant> elsewhereUntil,
        Clock clock) {
    /** What is dated so shortly before the last poll may have been dated before it was shown. */
    private static final Duration MARGIN = Duration.ofDays(2);

    /** An item as news or as baseline. */
    IncomingItem placed(IncomingItem arrival) {
        return arrival.asBaseline(
                isBaseline(arrival.item()) || wasThere(arrival.item()) || wasElsewhere(arrival.item()));
    }

    /** At another address all is new, also what was read before; and of what has no date nobody knows. */
    private boolean wasElsewhere(Item item) {
        return elsewhereUntil
                .filter(last -> item.published()
                        .map(date -> date.isBefore(last.minus(MARGIN)))
                        .orElse(true))
                .isPresent();
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
