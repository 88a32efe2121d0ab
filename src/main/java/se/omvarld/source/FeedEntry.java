package se.omvarld.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.item.Address;
import se.omvarld.item.Dates;
import se.omvarld.item.PlainText;
import se.omvarld.item.RawItem;

/** One {@code item} of RSS or RDF, or one {@code entry} of Atom. */
record FeedEntry(Element element) {

    private static final List<String> DATES = List.of(
            "pubdate",
            "published",
            "dc:date",
            "dcterms:created",
            "issued",
            "updated",
            "atom:updated",
            "a10:updated",
            "modified",
            "dcterms:modified",
            "date");

    private static final List<String> TEXTS = List.of("description", "summary", "content:encoded", "content");

    /** WordPress ends a lead with the site's name, which would look like a subject to the rules. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?:The post|Inlägget) .{1,600} (?:appeared first on|dök först upp på) .{1,200}$");

    RawItem raw(String base) {
        String guid = text("guid", "id", "dc:identifier");
        String near = Address.cleaned(element.attr("xml:base"), base).orElse(base);
        String link = Address.cleaned(link(guid), near).orElse("");
        return new RawItem(link, guid, text("title", "dc:title"), lead(), date());
    }

    private String link(String guid) {
        return children("link", "atom:link", "a10:link")
                .filter(link -> !linkOf(link).isEmpty() && isAlternate(link))
                .map(FeedEntry::linkOf)
                .findFirst()
                .orElseGet(() -> isPermanentLink() ? guid : element.attr("rdf:about"));
    }

    private static boolean isAlternate(Element link) {
        String relation = link.attr("rel");
        return relation.isEmpty() || relation.equalsIgnoreCase("alternate");
    }

    private static String linkOf(Element link) {
        return link.hasAttr("href") ? link.attr("href") : link.wholeText().strip();
    }

    /** RSS 2.0: a guid is the item's address unless it says otherwise. */
    private boolean isPermanentLink() {
        return children("guid").anyMatch(guid -> !"false".equalsIgnoreCase(guid.attr("isPermaLink")));
    }

    private String date() {
        Stream<String> written = DATES.stream().map(this::text).filter(text -> !text.isEmpty());
        return written.filter(text -> Dates.parse(text).isPresent()).findFirst().orElse("");
    }

    private String lead() {
        return TEXTS.stream()
                .map(this::text)
                .map(html -> SIGNATURE.matcher(PlainText.lead(html)).replaceFirst(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private String text(String... names) {
        return children(names)
                .map(child -> child.childrenSize() > 0 ? child.html() : child.wholeText())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<Element> children(String... names) {
        List<String> wanted = List.of(names);
        return element.children().stream().filter(child -> wanted.contains(plainName(child)));
    }

    /** The name without the prefix that the entry itself has: {@code atom:title} within {@code atom:entry} is a title. */
    private String plainName(Element child) {
        String name = child.tagName().toLowerCase(Locale.ROOT);
        return prefix().filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    private Optional<String> prefix() {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.contains(":") ? Optional.of(name.substring(0, name.indexOf(':') + 1)) : Optional.empty();
    }
}
