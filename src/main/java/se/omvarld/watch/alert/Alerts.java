package se.omvarld.watch.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.mail.MessageFactory;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.health.AlertBudget;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.SourceHealths;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Tells operators what has begun or ended, once: what could not be told stays untold and is part of the next try. */
public final class Alerts {
    private static final int MOST_AN_HOUR = 4;
    private static final Duration REMINDER = Duration.ofHours(24);

    private final SourceStates states;
    private final SourceHealths healths;
    private final Incidents incidents;
    private final AlertBudget mails;
    private final MailSettings settings;
    private final MailingList operators;
    private final Clock clock;

    /**
     * @param to the operators' mail addresses, separated by commas; empty for none
     */
    public Alerts(Store store, String to, MailSettings settings, Clock clock) {
        this.states = new SourceStates(store);
        this.healths = new SourceHealths(store);
        this.incidents = new Incidents(store);
        this.mails = new AlertBudget(store, clock);
        this.settings = settings;
        this.operators = new MailingList(to, settings, clock);
        this.clock = clock;
    }

    /** Whether this process may tell now; false while another one does. */
    public boolean claim() {
        return mails.claim();
    }

    /** Lets others tell. */
    public void release() {
        mails.release();
    }

    /** What operators do not know yet; null when there is nothing, or when they had enough mails for this hour. */
    public Alert untold() {
        Instant now = clock.instant();
        List<Incident> news = incidents.untold(now.minus(REMINDER)).stream()
                .filter(incident -> incident.told().isEmpty() || incident.kind().isFollowed())
                .toList();
        Optional<Incident> outage = incidents.find(IncidentKind.NETWORK.name(""), "");
        List<HealthChange> changes = states.all().stream()
                .filter(source -> source.health().state() != source.health().told())
                .filter(source -> !isExplained(source, outage))
                .map(HealthChange::of)
                .toList();
        boolean nothing = changes.isEmpty() && news.isEmpty();
        return nothing || mails.since(now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR ? null : Alert.of(changes, news);
    }

    /** When no source answers, that is one incident, and not one of each: they are asked again before they are told of. */
    private static boolean isExplained(SourceState source, Optional<Incident> outage) {
        return source.failing()
                && outage.filter(network -> network.lasts()
                                || isBefore(source, network.mended().get()))
                        .isPresent();
    }

    private static boolean isBefore(SourceState source, Instant end) {
        return source.lastPoll().filter(poll -> poll.isAfter(end)).isEmpty();
    }

    /** A delivery an operator. The same alert has the same Message-IDs, so that a second copy can be dropped. */
    public List<Delivery> deliveries(Alert alert) {
        return operators.deliveries(alert.id(), 0);
    }

    /** The same without a store. */
    public static List<Delivery> deliveries(Alert alert, String to, MailSettings settings, Clock clock) {
        return new MailingList(to, settings, clock).deliveries(alert.id(), 0);
    }

    /** The mail to one operator. */
    public MimeMessage letter(Alert alert, Delivery delivery) throws MessagingException {
        return letter(alert, delivery, settings);
    }

    /** The same without a store. */
    public static MimeMessage letter(Alert alert, Delivery delivery, MailSettings settings) throws MessagingException {
        MimeMessage letter = new MessageFactory(settings).build(alert.rendered(), delivery);
        letter.setHeader("Content-Language", "en");
        return letter;
    }

    /** Notes that operators know. What has changed again meanwhile is told next time. */
    public void told(Alert alert) {
        if (!deliveries(alert).isEmpty()) {
            mails.sent();
        }
        alert.changes().forEach(change -> healths.told(change.source(), change.to()));
        alert.incidents().forEach(incident -> incidents.told(incident, clock.instant()));
    }
}
