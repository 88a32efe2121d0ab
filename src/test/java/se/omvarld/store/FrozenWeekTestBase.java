package se.omvarld.store;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

/** A frozen edition of week 11, on its way to the recipients a and b. */
public abstract class FrozenWeekTestBase extends NewsroomTestBase {
    public static final String PERIOD = "2026-W11";

    public Deliveries deliveries;
    public Editions editions;

    @BeforeEach
    void freeze() {
        deliveries = new Deliveries(newsroom.store, clock);
        editions = new Editions(newsroom.store, clock);
        Edition edition = editions.open(
                new Edition(PERIOD, Edition.Kind.WEEKLY, Instant.EPOCH, clock.instant(), Edition.State.OPENED));
        editions.freeze(edition, List.of(), new RenderedEdition("v. 11", List.of()), List.of(to("a", 0), to("b", 0)));
    }

    public Delivery lease(String recipient) {
        return deliveries.lease(PERIOD, recipient + "@example.se", 0);
    }

    public Delivery to(String recipient, int copy) {
        return of(PERIOD, recipient, copy);
    }

    public static Delivery of(String period, String recipient, int copy) {
        Instant created = SetClock.swedish("2026-03-18T10:00");
        return new Delivery(
                period, recipient + "@example.se", copy, "<" + period + recipient + copy + ">", created, 0, "");
    }
}
