package se.omvarld.mail;

import java.util.regex.Pattern;
import se.omvarld.store.edition.Delivery;

/** Names the file of a delivery in the outbox. */
public final class OutboxFileName {
    private static final int LONGEST = 100;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]");
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[a-z0-9.-]+@[a-z0-9.-]+");

    /**
     * For example {@code 2026-W12-analys-at-example.se.eml}, with {@code _2} before the ending for the second copy. Safe on
     * every file system; another for each period, recipient and copy.
     */
    public static String of(Delivery delivery) {
        String copy = delivery.copy() == 0 ? "" : "_" + (delivery.copy() + 1);
        return safe(delivery.period()) + "-" + recipient(delivery.recipient()) + copy + ".eml";
    }

    static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll("-");
    }

    /** Whatever the readable name loses or could share with another address is made up for by a hash. */
    private static String recipient(String address) {
        String readable = safe(address.replace("@", "-at-"));
        boolean unique =
                PLAIN_ADDRESS.matcher(address).matches() && !address.contains("-at-") && readable.length() <= LONGEST;
        return unique
                ? readable
                : readable.substring(0, Math.min(LONGEST, readable.length())) + "_" + MessageIds.shortHash(address);
    }
}
