package se.omvarld.source.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.MarkupScan;

/**
 * A parsed page.
 *
 * @param base the address that its links are relative to
 */
public record Page(Document document, String base) {

    private static final String ALWAYS_ASIDE =
            "nav,[role=navigation],[role=banner],[role=contentinfo],[role=search]," + "[class*=breadcrumb],dialog";

    /** The same elements within an announcement are part of it. */
    private static final String ASIDE_UNLESS_WITHIN = "header,footer";

    private static final String ASIDE = "aside,[role=complementary]";

    /** An announcement may be about cookies. */
    private static final String COOKIES = "[class*=cookie],[id*=cookie]";

    private static final Pattern OF_COOKIES = ElementNames.words("\\w*cookies?\\w*");
    private static final Pattern MENU =
            ElementNames.words("navbar|nav|navigation|main-?nav\\w*|menu|main-?menu|sub-?menu|mega-?menu"
                    + "|meny|huvudmeny|undermeny|pagination|pager|site-?map");

    /** What a browser shows in place of an element's own content. */
    private static final String SHADOW = "template[shadowrootmode],template[shadowroot]";

    private static final String ANNOUNCEMENT = "article,li,tr";
    private static final int MOST_LINKS_IN_A_CARD = 10;

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

    /** The page without menus, head and foot. */
    Element content() {
        return without(ASIDE + ",noscript");
    }

    /** Where the list is to be looked for. */
    Element listed() {
        return withoutMenus(content());
    }

    /** Where a list may be that is nowhere else. */
    Element aside() {
        return withoutMenus(without("#none"));
    }

    private Element without(String more) {
        Document copy = document.clone();
        copy.select(SHADOW).forEach(Element::unwrap);
        copy.select(ALWAYS_ASIDE + ",script,style,template").remove();
        remove(copy, more, element -> element.nameIs("noscript") || !isWithinAnnouncement(element));
        remove(
                copy,
                COOKIES,
                element -> ElementNames.hold(element, OF_COOKIES)
                        && !isWithinAnnouncement(element)
                        && !element.is("html,body,main")
                        && element.selectFirst("main,h1,article") == null);
        Map<String, Long> cards = copy.select(ASIDE_UNLESS_WITHIN).stream()
                .collect(Collectors.groupingBy(Page::look, Collectors.counting()));
        remove(copy, ASIDE_UNLESS_WITHIN, element -> !isWithinAnnouncement(element) && !isOfCard(element, cards));
        return copy.body();
    }

    private static void remove(Element root, String css, Predicate<Element> which) {
        root.select(css).stream().filter(which).toList().forEach(Element::remove);
    }

    private static boolean isWithinAnnouncement(Element element) {
        return element.closest(ANNOUNCEMENT) != null;
    }

    private static String look(Element element) {
        Element holder = element.parent();
        return element.normalName() + " in " + (holder == null ? "" : holder.normalName() + "." + holder.className());
    }

    /** Several elements of the same kind have one each. */
    private static boolean isOfCard(Element element, Map<String, Long> cards) {
        return cards.get(look(element)) > 1
                && element.parent() != null
                && !element.parent().is("body,main")
                && element.parent().select("a[href]").size() <= MOST_LINKS_IN_A_CARD;
    }

    private static Element withoutMenus(Element content) {
        remove(
                content,
                "[class],[id]",
                element -> ElementNames.hold(element, MENU)
                        && !element.is("html,body,main,article")
                        && element.selectFirst("main,h1,article,time,p") == null);
        return content;
    }
}
