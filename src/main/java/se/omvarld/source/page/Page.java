package se.omvarld.source.page;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.Address;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.MarkupScan;

/**
 * A parsed page.
 *
 * @param base the address that its links are relative to
 */
public record Page(Document document, String base) {

    private static final String ALWAYS_ASIDE = "nav,[role=navigation],[role=banner],[role=contentinfo],[role=search],"
            + "[class*=breadcrumb],[class*=cookie],[id*=cookie],dialog";

    /** The same elements within an announcement are part of it. */
    private static final String ASIDE_UNLESS_WITHIN = "header,footer,aside,[role=complementary]";

    private static final String ANNOUNCEMENT = "article,li,tr";

    /**
     * Parses a page.
     *
     * @throws UnreadableSourceException when this is no HTML
     */
    public static Page of(String text, String address) {
        String start = text.substring(0, Math.min(text.length(), 1000)).strip().toLowerCase(Locale.ROOT);
        notHtml(start).ifPresent(what -> {
            throw new UnreadableSourceException("the address answers with " + what);
        });
        Document document = MarkupScan.html(text, address);
        Element base = document.selectFirst("base[href]");
        return new Page(
                document,
                Optional.ofNullable(base)
                        .flatMap(element -> Address.cleaned(element.attr("href"), address))
                        .orElse(address));
    }

    private static Optional<String> notHtml(String start) {
        if (start.isEmpty()) {
            return Optional.of("an empty document");
        }
        if (start.startsWith("%pdf")) {
            return Optional.of("a PDF, not a page");
        }
        if (start.startsWith("{") || start.startsWith("[{")) {
            return Optional.of("JSON, not a page");
        }
        boolean feed = start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:rdf");
        boolean isFeed = feed && !start.contains("<html");
        return isFeed ? Optional.of("a feed, not a page; use the kind feed") : Optional.empty();
    }

    /** Where the list is to be looked for: the page without menus, head and foot. */
    Element content() {
        Document copy = document.clone();
        copy.select(ALWAYS_ASIDE + ",script,style,noscript,template").remove();
        copy.select(ASIDE_UNLESS_WITHIN).stream()
                .filter(element -> element.closest(ANNOUNCEMENT) == null)
                .toList()
                .forEach(Element::remove);
        return copy.body();
    }
}
