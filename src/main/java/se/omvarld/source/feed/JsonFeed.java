package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.RawItem;
import se.omvarld.source.document.BoundedJson;

/** A JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeed {
    private static final String VERSION = "jsonfeed.org/version/";

    private JsonFeed() {}

    /** The feed's entries in its order; empty when this is no JSON Feed. */
    static Optional<List<RawItem>> in(String text) {
        if (!BoundedJson.isLikely(text)) {
            return Optional.empty();
        }
        JsonNode feed = BoundedJson.read(text);
        if (!feed.path("version").asText().contains(VERSION)) {
            return Optional.empty();
        }
        List<RawItem> items = new ArrayList<>();
        feed.path("items").forEach(item -> items.add(raw(item)));
        return Optional.of(items);
    }

    private static RawItem raw(JsonNode item) {
        String id = first(item, "id");
        String link = first(item, "url", "external_url");
        return new RawItem(
                link.isEmpty() && id.startsWith("http") ? id : link,
                id,
                first(item, "title"),
                first(item, "summary", "content_html", "content_text"),
                first(item, "date_published", "date_modified"));
    }

    private static String first(JsonNode item, String... names) {
        for (String name : names) {
            String text = item.path(name).asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
