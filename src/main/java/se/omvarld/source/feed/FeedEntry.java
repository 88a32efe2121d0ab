package se.omvarld.source.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.omvarld.item.Address;
import se.omvarld.item.DateParser;
import se.omvarld.item.PlainText;
import se.omvarld.item.RawItem;

/** One {@code item} of RSS or RDF, or one {@code entry} of Atom. */
final class FeedEntry {

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

    private final Element element;
    private final Map<String, List<Element>> children;

    FeedEntry(Element element) {
        this.element = element;
        this.children = byName(element);
    }

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
        return written.filter(text -> DateParser.parse(text).isPresent())
                .findFirst()
                .orElse("");
    }

    private String lead() {
        return TEXTS.stream()
                .map(this::text)
                .map(html -> withoutSignature(PlainText.lead(html)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String withoutSignature(String lead) {
        return lead.contains("The post ") || lead.contains("Inlägget ")
                ? SIGNATURE.matcher(lead).replaceFirst("")
                : lead;
    }

    /** The first of these that says anything. */
    private String text(String... names) {
        for (String name : names) {
            for (Element child : children.getOrDefault(name, List.of())) {
                String text = text(child);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String text(Element child) {
        // Nearly always one piece of text, which need not be put together.
        if (child.childNodeSize() == 1 && child.childNode(0) instanceof TextNode text) {
            return text.getWholeText().strip();
        }
        String text = child.childrenSize() > 0 ? child.html() : child.wholeText();
        return text.strip();
    }

    private Stream<Element> children(String... names) {
        return Arrays.stream(names).flatMap(name -> children.getOrDefault(name, List.of()).stream());
    }

    private static Map<String, List<Element>> byName(Element entry) {
        String prefix = prefix(entry);
        Map<String, List<Element>> children = new HashMap<>();
        for (Node node : entry.childNodes()) {
            if (node instanceof Element child) {
                children.computeIfAbsent(plainName(child, prefix), name -> new ArrayList<>(2))
                        .add(child);
            }
        }
        return children;
    }

    /** The name without the prefix that the entry itself has: {@code atom:title} within {@code atom:entry} is a title. */
    private static String plainName(Element child, String prefix) {
        String name = child.tagName().toLowerCase(Locale.ROOT);
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static String prefix(Element entry) {
        String name = entry.tagName().toLowerCase(Locale.ROOT);
        return name.substring(0, name.indexOf(':') + 1);
    }
}
