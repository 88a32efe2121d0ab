package se.omvarld.watch;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import se.omvarld.mail.Letters;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.store.Delivery;
import se.omvarld.store.SourceHealths;
import se.omvarld.store.SourceStates;
import se.omvarld.store.Store;

/** Tells operators what has turned, once: what could not be told stays untold and is part of the next try. */
public final class Alerts {
    private final SourceStates states;
    private final SourceHealths healths;
    private final Letters letters;
    private final MailingList operators;

    /**
     * @param to the operators' mail addresses, separated by commas; empty for none
     */
    public Alerts(Store store, String to, MailSettings settings, Clock clock) {
        this.states = new SourceStates(store);
        this.healths = new SourceHealths(store);
        this.letters = new Letters(settings);
        this.operators = new MailingList(to, settings, clock);
    }

    /** What operators do not know yet; null when there is nothing. */
    public Alert untold() {
        List<Turn> turns = states.all().stream()
                .filter(source -> source.health().state() != source.health().told())
                .map(Turn::of)
                .toList();
        return turns.isEmpty() ? null : new Alert(turns);
    }

    /** A delivery an operator. The same alert has the same Message-IDs, so that a second copy can be dropped. */
    public List<Delivery> deliveries(Alert alert) {
        return operators.deliveries("alert-%08x".formatted(alert.name().hashCode()), 0);
    }

    /** The mail to one operator. */
    public MimeMessage letter(Alert alert, Delivery delivery) throws MessagingException {
        MimeMessage letter = letters.build(alert.rendered(), delivery);
        letter.setHeader("Content-Language", "en");
        return letter;
    }

    /** Notes that operators know. What has turned again meanwhile is told next time. */
    public void told(Alert alert) {
        alert.turns().forEach(turn -> healths.told(turn.source(), turn.to()));
    }
}
