package se.omvarld.edition.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes addresses and language tags from elsewhere fit for a mail. Escaping is the template's job. */
public final class MailText {
    private static final int LONGEST_LINK = 2_000;
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\\p{C}\\p{Z}<>\"\\\\/?#][^\\s\\p{C}\\p{Z}<>\"\\\\]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}");

    private MailText() {}

    /** The address when it is http or https and of a sane form; else empty. */
    public static String link(String address) {
        String stripped = address.strip();
        boolean good = stripped.length() <= LONGEST_LINK
                && LINK.matcher(stripped.toLowerCase(Locale.ROOT)).matches();
        return good ? stripped : "";
    }

    /** A language tag other than Swedish, for a {@code lang} attribute; empty when Swedish, unknown or no tag. */
    public static String foreignLanguage(String language) {
        String tag = language.strip().toLowerCase(Locale.ROOT);
        boolean swedish = tag.equals("sv") || tag.startsWith("sv-");
        return !swedish && LANGUAGE.matcher(tag).matches() ? tag : "";
    }
}
