package se.omvarld.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.RawItem;
import se.omvarld.source.document.BoundedJson;

/** The items that a page names in JSON-LD: an {@code ItemList}, or articles ({@code https://schema.org}). */
final class LinkedData {

    private static final int DEEPEST = 12;
    private static final Set<String> ARTICLES = Set.of("NewsArticle", "Article", "BlogPosting", "Report");

    /** Marks that once hid scripts from old browsers. */
    private static final Pattern AROUND =
            Pattern.compile("^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?|(?://|/\\*)?\\s*(?:]]>|-->)\\s*(?:\\*/)?\\s*$");

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
        for (Element script : page.select("script[type=application/ld+json]")) {
            found.read(script.data());
        }
        return found;
    }

    private void read(String json) {
        try {
            visit(BoundedJson.tree(AROUND.matcher(json).replaceAll("")), 0);
        } catch (JsonProcessingException e) {
            // a page with broken JSON-LD still has its HTML
            return;
        }
    }

    private void visit(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (is(node, Set.of("ItemList"))) {
            node.path("itemListElement").forEach(entry -> add(entry.has("item") ? entry.get("item") : entry));
        } else if (is(node, ARTICLES)) {
            descriptions.add(first(node, "description"));
            add(node);
        } else if (!is(node, Set.of("BreadcrumbList"))) {
            node.forEach(child -> visit(child, depth + 1));
        }
    }

    private static boolean is(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> isType(one.asText(), types))
                : isType(type.asText(), types);
    }

    /** By its name or address; {@code OpinionNewsArticle} and the like are articles too, but for advertisements. */
    private static boolean isType(String type, Set<String> types) {
        String name = type.substring(Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf('#'), type.lastIndexOf(':'))) + 1);
        boolean article = (name.endsWith("Article") && !name.startsWith("Advertiser")) || name.endsWith("BlogPosting");
        return types.contains(name) || (article && types.contains("Article"));
    }

    private void add(JsonNode node) {
        String link = first(node, "url", "@id", "mainEntityOfPage");
        String title = first(node, "headline", "name");
        if (!link.isEmpty() && !title.isEmpty()) {
            items.add(new RawItem(
                    link, "", title, first(node, "description"), first(node, "datePublished", "dateModified")));
        }
    }

    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            String text = value.isObject() ? value.path("@id").asText() : value.asText();
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
