package se.omvarld.watch;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.mail.MessageFactory;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.health.Nodes;

/** Tells operators once when nodes differ or have fallen silent, and once when all is well again. */
public final class NodeAlerts {
    /** What a change of files or a restart needs to reach all nodes, over a slow network share as well. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Nodes nodes;
    private final MessageFactory letters;
    private final MailingList operators;
    private final Clock clock;

    /**
     * @param to the operators' mail addresses, separated by commas; empty for none
     */
    public NodeAlerts(Store store, String to, MailSettings settings, Clock clock) {
        this.nodes = new Nodes(store);
        this.letters = new MessageFactory(settings);
        this.operators = new MailingList(to, settings, clock);
        this.clock = clock;
    }

    /** What operators do not know yet and has lasted; null when there is nothing. */
    public NodeAlert untold() {
        NodeAlert alert = new NodeAlert(NodeFindings.of(nodes.all()));
        Duration lasted = nodes.note(alert.text());
        boolean known = alert.text().equals(nodes.told());
        return known || lasted.compareTo(PATIENCE) < 0 ? null : alert;
    }

    /** A delivery an operator. */
    public List<Delivery> deliveries(NodeAlert alert) {
        return operators.deliveries(
                "nodes-%08x-%d"
                        .formatted(alert.text().hashCode(), clock.instant().getEpochSecond() / 3600),
                0);
    }

    /** The mail to one operator. */
    public MimeMessage letter(NodeAlert alert, Delivery delivery) throws MessagingException {
        MimeMessage letter = letters.build(alert.rendered(), delivery);
        letter.setHeader("Content-Language", "en");
        return letter;
    }

    /** Notes that operators know. */
    public void told(NodeAlert alert) {
        nodes.told(alert.text());
    }
}
