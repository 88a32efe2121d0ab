package se.omvarld.rules.evaluate;

import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.item.Address;

/** Text that others wrote, made harmless for a page. */
public final class HtmlText {
    /** Besides control characters, those that are not seen or turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\u00AD]]+");

    private HtmlText() {}

    /** The text as it may stand between tags and between double quotes. */
    public static String of(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text as a link, where the address is one of the web; else the text alone. */
    public static String link(String text, String address) {
        Optional<String> safe = Address.cleaned(address, "");
        return safe.map(url -> "<a href=\"" + of(url) + "\" rel=\"noreferrer\">" + of(text) + "</a>")
                .orElse(of(text));
    }
}
