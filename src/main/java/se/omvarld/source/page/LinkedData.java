package se.omvarld.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.RawItem;
import se.omvarld.source.document.BoundedJson;

/** The items that a page names in JSON-LD: an {@code ItemList}, or articles ({@code https://schema.org}). */
final class LinkedData {

    private static final int DEEPEST = 12;
    private static final int MOST_TYPES = 20;
    private static final Set<String> NO_ARTICLES = Set.of("AdvertiserContentArticle", "JobPosting");

    /** {@code https://schema.org/NewsArticle} and {@code schema:NewsArticle} are the same as {@code NewsArticle}. */
    private static final Pattern NAMESPACE = Pattern.compile("^.*[/#:]");

    private final List<RawItem> items = new ArrayList<>();
    private final List<String> descriptions = new ArrayList<>();

    private LinkedData() {}

    static List<RawItem> items(Document page) {
        return in(page).items;
    }

    /** What articles on the page are about, in the page's words. */
    static List<String> descriptions(Document page) {
        return in(page).descriptions;
    }

    private static LinkedData in(Document page) {
        LinkedData found = new LinkedData();
        for (Element script : page.select("script[type^=application/ld+json]")) {
            found.read(script.data());
        }
        return found;
    }

    private void read(String json) {
        try {
            visit(BoundedJson.tree(json), 0);
        } catch (JsonProcessingException e) {
            // a page with broken JSON-LD still has its HTML
            return;
        }
    }

    private void visit(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Set<String> types = types(node);
        if (types.contains("ItemList")) {
            entries(node.path("itemListElement")).forEach(this::addEntry);
        } else if (types.stream().anyMatch(LinkedData::isArticle)) {
            descriptions.add(first(node, "description"));
            add(node, "");
        } else if (!types.contains("BreadcrumbList")) {
            node.forEach(child -> visit(child, depth + 1));
        }
    }

    /** An array, an object of numbered entries, or the only entry. */
    private static Iterable<JsonNode> entries(JsonNode list) {
        boolean one = list.isObject() && (list.has("@type") || list.has("item") || list.has("url"));
        return one ? List.of(list) : list;
    }

    /** A list's entry is the item, holds it, or names its address. */
    private void addEntry(JsonNode entry) {
        JsonNode item = entry.path("item");
        String name = first(entry, "name", "headline");
        if (item.isTextual()) {
            add(entry, item.asText());
        } else {
            add(item.isObject() ? item : entry, "", name);
        }
    }

    private static Set<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        Stream<JsonNode> all = type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type);
        return all.limit(MOST_TYPES)
                .map(name -> NAMESPACE.matcher(name.asText().strip()).replaceFirst(""))
                .collect(Collectors.toSet());
    }

    /** Any of the kinds of {@code Article}, {@code SocialMediaPosting} and {@code Report}; not an advertisement, nor a vacant job. */
    private static boolean isArticle(String type) {
        return !NO_ARTICLES.contains(type)
                && (type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"));
    }

    private void add(JsonNode node, String address) {
        add(node, address, "");
    }

    private void add(JsonNode node, String address, String name) {
        String link = address.isBlank() ? first(node, "url", "@id", "mainEntityOfPage") : address;
        String own = first(node, "headline", "name");
        String title = own.isEmpty() ? name : own;
        if (!link.isEmpty() && !title.isEmpty()) {
            items.add(new RawItem(
                    link, "", title, first(node, "description"), first(node, "datePublished", "dateModified")));
        }
    }

    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            String text = text(node.path(name));
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static String text(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        return one.isObject() ? one.path(one.has("@value") ? "@value" : "@id").asText() : one.asText();
    }
}
