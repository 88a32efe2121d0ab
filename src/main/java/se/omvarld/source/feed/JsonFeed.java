package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.omvarld.item.RawItem;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.date.DayOrder;
import se.omvarld.item.text.PlainText;
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
        DayOrder order = DayOrder.among(
                StreamSupport.stream(feed.path("items").spliterator(), false).flatMap(JsonFeed::dates));
        List<RawItem> items = new ArrayList<>();
        feed.path("items").forEach(item -> items.add(raw(item, order)));
        return Optional.of(items);
    }

    private static RawItem raw(JsonNode item, DayOrder order) {
        return new RawItem(
                link(item),
                first(texts(item, "id")),
                first(texts(item, "title")),
                first(Stream.concat(
                        texts(item, "summary", "content_html"),
                        texts(item, "content_text").map(PlainText::literal))),
                first(dates(item).map(order::clear).filter(DateParser::isReal)));
    }

    /** The first that can be opened; an attachment where there is nothing else. */
    private static String link(JsonNode item) {
        Stream<String> links = Stream.of(
                        texts(item, "url", "external_url"),
                        texts(item, "id").filter(id -> id.startsWith("http")),
                        texts(item.path("attachments").path(0), "url"))
                .flatMap(candidates -> candidates);
        return first(
                links.filter(link -> Address.cleaned(link, "https://x.invalid/").isPresent()));
    }

    private static Stream<String> dates(JsonNode item) {
        return texts(item, "date_published", "date_modified");
    }

    private static Stream<String> texts(JsonNode item, String... names) {
        return Arrays.stream(names)
                .map(name -> item.path(name).isArray()
                        ? item.path(name).toString()
                        : item.path(name).asText(""))
                .filter(text -> !text.isBlank());
    }

    private static String first(Stream<String> texts) {
        return texts.findFirst().orElse("");
    }
}
