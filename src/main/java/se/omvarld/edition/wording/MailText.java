package se.omvarld.edition.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes addresses from elsewhere fit for a mail. Escaping is the template's job. */
public final class MailText {
    private static final int LONGEST_LINK = 2_000;
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\\p{C}\\p{Z}<>\"\\\\/?#][^\\s\\p{C}\\p{Z}<>\"\\\\]*");

    private MailText() {}

    /** The address when it is http or https and of a sane form; else empty. */
    public static String link(String address) {
        String stripped = address.strip();
        boolean good = stripped.length() <= LONGEST_LINK
                && LINK.matcher(stripped.toLowerCase(Locale.ROOT)).matches();
        return good ? stripped : "";
    }
}
