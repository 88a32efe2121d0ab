package se.omvarld.source.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.item.RawItem;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.date.DayOrder;
import se.omvarld.item.text.LazyText;
import se.omvarld.item.text.PlainText;

/** One {@code item} of RSS or RDF, or one {@code entry} of Atom. */
final class FeedEntry {

    private static final List<String> DATES = List.of(
            "pubdate",
            "published",
            "atom:published",
            "dc:date",
            "dcterms:issued",
            "dcterms:created",
            "dcterms:date",
            "issued",
            "updated",
            "atom:updated",
            "modified",
            "dcterms:modified",
            "dcterms:available",
            "prism:publicationdate",
            "date",
            "created");

    private static final List<String> TEXTS = List.of(
            "description",
            "summary",
            "atom:summary",
            "content:encoded",
            "content",
            "atom:content",
            "xhtml:body",
            "body",
            "dc:description",
            "dcterms:abstract",
            "dcterms:description",
            "itunes:summary",
            "media:description",
            "fullitem");

    /** WordPress ends a lead with the site's name, which would look like a subject to the rules. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:The post|Inlägget) .{1,600} (?:appeared first|first appeared|dök först upp) (?:on|på) .{1,200}$");

    private final Element element;
    private final boolean atom;
    private final Map<String, List<Element>> children = new HashMap<>();

    FeedEntry(Element element) {
        this.element = element;
        this.atom = FeedNames.of(element).equals("atom:entry");
        element.children().forEach(this::add);
    }

    private void add(Element child) {
        String name = FeedNames.within(element, child);
        children.computeIfAbsent(name, key -> new ArrayList<>(2)).add(child);
        if (name.equals("media:group") || name.equals("media:content")) {
            child.children().forEach(this::addDescription);
        }
    }

    private void addDescription(Element part) {
        if (FeedNames.of(part).equals("media:description")) {
            children.computeIfAbsent("media:description", key -> new ArrayList<>(2))
                    .add(part);
        }
    }

    /**
     * What the entry says.
     *
     * @param document the feed's own address
     * @param order how the feed writes days with slashes
     * @param now when it is read: a date that cannot be is passed over for a good one beside it
     */
    RawItem raw(String document, DayOrder order, Instant now) {
        return new RawItem(
                EntryLink.of(element, document),
                text("guid", "id", "atom:id", "dc:identifier"),
                text("title", "atom:title", "dc:title", "itunes:title", "media:title"),
                lead(),
                date(order, now));
    }

    /** All dates that the entry states, as they are written. */
    Stream<String> dates() {
        return DATES.stream().map(this::text).filter(text -> !text.isEmpty());
    }

    private String date(DayOrder order, Instant now) {
        return dates().map(order::clear)
                .filter(text ->
                        DateParser.plausible(DateParser.parse(text), now).isPresent())
                .findFirst()
                .orElse("");
    }

    /** Refers to its texts alone, so that the document need not be kept for it. */
    private LazyText lead() {
        List<String> texts = TEXTS.stream()
                .flatMap(name -> children.getOrDefault(name, List.of()).stream())
                .map(child -> EntryText.of(child, atom))
                .toList();
        return LazyText.of(() -> lead(texts));
    }

    private static String lead(List<String> texts) {
        return texts.stream()
                .map(text -> withoutSignature(PlainText.lead(text)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(PlainText::literal) // it is plain already, and what it shows of markup is text
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
                String text = EntryText.of(child, atom);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
