package se.omvarld.rules.expression;

import java.net.URI;
import se.omvarld.item.Item;

/**
 * What expressions look at in an item, cleaned.
 *
 * @param title as people see it
 * @param lead as people see it
 * @param source the publisher, the source's id and the host of the link, in plain words
 * @param link the path of the link, in plain words
 */
public record ItemText(String title, String lead, String source, String link) {
    /** What is looked at of a lead or title; feeds are cut long before this. */
    private static final int MOST = 20_000;

    public static ItemText of(Item item) {
        URI link = address(item.link());
        String source = item.origin().publisher() + " " + item.origin().source() + " " + or(link.getHost());
        return new ItemText(
                shortened(TextNormalizer.of(item.title())),
                shortened(TextNormalizer.of(item.lead())),
                TextNormalizer.plain(shortened(source)),
                TextNormalizer.plain(shortened(or(link.getPath()))));
    }

    /** Title and lead with one character between them; places of words are counted in it. */
    public String whole() {
        return title + "\n" + lead;
    }

    /** Where the lead begins in the whole. */
    int leadStart() {
        return title.length() + 1;
    }

    private static URI address(String link) {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    private static String or(String part) {
        return part == null ? "" : part;
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }
}
