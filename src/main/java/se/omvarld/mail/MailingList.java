package se.omvarld.mail;

import java.time.Clock;
import java.util.List;
import se.omvarld.store.edition.Delivery;

/** Who gets the editions, whole or some areas of them. Each recipient has a delivery of its own, with a Message-ID that never changes. */
public final class MailingList {
    private final List<Recipient> recipients;
    private final MailSettings settings;
    private final Clock clock;

    /**
     * @param recipients mail addresses separated by commas, each with numbers of areas in brackets behind it or not; one
     *     named twice, in capitals or not, counts once
     */
    public MailingList(String recipients, MailSettings settings, Clock clock) {
        this.recipients = Recipient.list(recipients);
        this.settings = settings;
        this.clock = clock;
    }

    /** An edition's deliveries, a recipient each; all get the whole of it. */
    public List<Delivery> deliveries(String period, int copy) {
        return recipients.stream()
                .map(recipient -> delivery(period, copy, recipient.address(), ""))
                .toList();
    }

    /** A digest's deliveries, a recipient each, with the areas that each chose. */
    public List<Delivery> chosen(String period, int copy) {
        return recipients.stream()
                .map(recipient -> delivery(period, copy, recipient.address(), recipient.areas()))
                .toList();
    }

    private Delivery delivery(String period, int copy, String address, String areas) {
        String messageId = MessageIds.forDelivery(period, address, copy, settings.domain());
        return new Delivery(period, address, copy, messageId, clock.instant(), 0, areas);
    }
}
