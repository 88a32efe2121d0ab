package se.omvarld.rules.evaluate;

import se.omvarld.item.address.Address;
import se.omvarld.item.text.DisplayText;

/** Text that others wrote, made harmless for a page. */
public final class HtmlText {
    private HtmlText() {}

    /** The text as it may stand between tags and between double quotes. */
    public static String of(String text) {
        return DisplayText.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text as a link, where the address is one of the web; else the text alone. */
    public static String link(String text, String address) {
        return Address.link(address)
                .map(url -> "<a href=\"" + of(url.toString()) + "\" rel=\"noreferrer\">" + of(text) + "</a>")
                .orElse(of(text));
    }
}
