package se.omvarld.mail;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.omvarld.store.Delivery;

/** Who gets the editions. Each recipient has a delivery of its own, with a Message-ID that never changes. */
public final class MailingList {
    private final List<String> recipients;
    private final MailSettings settings;
    private final Clock clock;

    /**
     * @param recipients mail addresses separated by commas; one named twice, in capitals or not, counts once
     */
    public MailingList(String recipients, MailSettings settings, Clock clock) {
        Map<String, String> unlike = new LinkedHashMap<>();
        Arrays.stream(recipients.split(",", -1))
                .map(String::strip)
                .filter(recipient -> !recipient.isEmpty())
                .forEach(recipient -> unlike.putIfAbsent(recipient.toLowerCase(Locale.ROOT), recipient));
        this.recipients = List.copyOf(unlike.values());
        this.settings = settings;
        this.clock = clock;
    }

    /** An edition's deliveries, a recipient each. */
    public List<Delivery> deliveries(String period, int copy) {
        return recipients.stream()
                .map(recipient -> new Delivery(
                        period,
                        recipient,
                        copy,
                        MessageIds.forDelivery(period, recipient, copy, settings.domain()),
                        clock.instant(),
                        0))
                .toList();
    }
}
