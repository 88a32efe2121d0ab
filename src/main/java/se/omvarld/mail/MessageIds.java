package se.omvarld.mail;

import java.util.Locale;
import se.omvarld.item.text.Sha256;

/** Fixed Message-IDs, so that a receiver can drop a mail that reaches it twice. */
public final class MessageIds {
    private MessageIds() {}

    /**
     * Always the same for the same delivery, another for each recipient and copy, and without the recipient's address.
     *
     * @param copy 0 for the first sending
     * @param domain the sender's domain
     * @return with angle brackets
     */
    public static String forDelivery(String period, String recipient, int copy, String domain) {
        return "<omvarld." + OutboxFileName.safe(period) + "." + copy + "." + shortHash(folded(recipient)) + "@"
                + OutboxFileName.safe(folded(domain)) + ">";
    }

    /**
     * Four letters and digits by which an answer tells of which installation's edition it is, when its mail program or a gateway
     * has taken the Message-IDs away.
     *
     * @param listId of {@link MailSettings}
     */
    public static String code(String period, String listId) {
        return shortHash(period + " " + folded(listId)).substring(0, 4).toUpperCase(Locale.ROOT);
    }

    /** 16 hexadecimal digits. */
    static String shortHash(String text) {
        return Sha256.hex(text, 8);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
