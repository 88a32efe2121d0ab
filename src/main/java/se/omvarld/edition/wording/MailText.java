package se.omvarld.edition.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text and addresses from elsewhere fit to be shown in a mail. Escaping is the template's job. */
public final class MailText {
    private static final int LONGEST_READ = 10_000;
    private static final int LONGEST_LINK = 2_000;
    /** Controls and line ends, what turns the reading direction, what cannot be seen, and halves of characters. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]+");
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\\p{C}\\p{Z}<>\"\\\\/?#][^\\s\\p{C}\\p{Z}<>\"\\\\]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}");

    private MailText() {}

    /** One line without control characters or direction overrides. */
    public static String line(String text) {
        String bounded = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        String visible = INVISIBLE.matcher(bounded).replaceAll("");
        return UNSHOWN.matcher(visible).replaceAll(" ").strip();
    }

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
