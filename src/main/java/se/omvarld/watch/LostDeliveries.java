package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.mail.MailingList;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.DeliveryLedger.Line;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.template.ProgramCommand;
import se.omvarld.watch.alert.IncidentRecorder;

/** Gives up deliveries that will never arrive, and tells of these and of mails that came back: for a day, so that it is told once. */
public final class LostDeliveries {
    private static final Duration TOLD = Duration.ofHours(20);

    private final DeliveryLedger ledger;
    private final IncidentRecorder incidents;
    private final Set<String> wanted;
    private final Duration patience;
    private final Clock clock;

    /**
     * @param editions who gets the weekly digest and the draft
     * @param daily who gets the daily digest
     * @param days after which a delivery is given up; 0 for never
     */
    public LostDeliveries(
            Store store, IncidentRecorder incidents, MailingList editions, MailingList daily, int days, Clock clock) {
        this.ledger = new DeliveryLedger(store, clock);
        this.incidents = incidents;
        this.wanted = Stream.of(editions, daily)
                .flatMap(list -> list.deliveries("", 0).stream())
                .map(delivery -> folded(delivery.recipient()))
                .collect(Collectors.toSet());
        this.patience = Duration.ofDays(days);
        this.clock = clock;
    }

    /** Gives up what is to be given up; raises and ends the incidents, one an edition. */
    public void look() {
        if (!patience.isZero()) {
            ledger.expire(patience, this::isWanted);
        }
        Map<String, String> lost = ledger.lost(clock.instant().minus(TOLD)).stream()
                .collect(Collectors.groupingBy(
                        line -> IncidentKind.UNDELIVERED.name(line.period()),
                        Collectors.mapping(LostDeliveries::sentence, Collectors.joining("; "))));
        lost.forEach(incidents::raise);
        incidents.lasting(IncidentKind.UNDELIVERED).stream()
                .filter(name -> !lost.containsKey(name))
                .forEach(incidents::mend);
    }

    /** Answers go to whoever wrote, whom no setting names. */
    private boolean isWanted(Line line) {
        return line.kind() == Edition.Kind.ANSWER || wanted.contains(folded(line.recipient()));
    }

    private static String sentence(Line line) {
        return Stream.of(
                                line.state() == DeliveryLedger.State.GIVEN_UP
                                        ? "it was given up for " + line.recipient() + ": " + line.message()
                                        : "",
                                line.bounce().isEmpty()
                                        ? ""
                                        : "it came back from " + line.recipient() + ": " + line.bounce())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "))
                + " (" + ProgramCommand.of("deliveries") + ")";
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
