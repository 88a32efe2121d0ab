package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.RawItem;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.date.DayOrder;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.Source;

/** What a source's paths say of one entry of a JSON list. */
record JsonItem(Source source, JsonNode entry) {
    private static final Pattern WHOLE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    /** Beyond this a number counts milliseconds since 1970, not seconds. */
    private static final long MILLISECONDS = 100_000_000_000L;

    /** @param order how the list writes days with slashes */
    RawItem raw(DayOrder order) {
        return new RawItem(link(), "", text("title"), text("lead"), order.clear(date()));
    }

    boolean has(String parameter) {
        return !text(parameter).isBlank();
    }

    private String link() {
        String link = text("link").strip();
        String base = source.parameter("link-base");
        return link.isEmpty() || base.isEmpty() || WHOLE.matcher(link).matches()
                ? link
                : base.replaceAll("/+$", "") + "/" + link.replaceAll("^/+", "");
    }

    String date() {
        List<String> dates = values("date").map(JsonItem::dateText).toList();
        return dates.stream().filter(DateParser::isReal).findFirst().orElse(dates.isEmpty() ? "" : dates.get(0));
    }

    private static String dateText(JsonNode date) {
        if (date.isArray() && date.path(1).isNumber()) {
            return date.toString();
        }
        if (!date.isNumber() || !date.canConvertToLong()) {
            return text(date);
        }
        long count = date.asLong();
        boolean seconds = Math.abs(count) < MILLISECONDS;
        return count < MILLISECONDS / 1000
                ? text(date)
                : (seconds ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count)).toString();
    }

    private String text(String parameter) {
        return text(value(parameter));
    }

    private JsonNode value(String parameter) {
        return values(parameter).findFirst().orElse(MissingNode.getInstance());
    }

    private Stream<JsonNode> values(String parameter) {
        return JsonPath.all(source.parameter(parameter)).stream()
                .flatMap(path -> path.in(entry).stream())
                .filter(node -> !text(node).isBlank());
    }

    /** A text or a number; of a list its first. */
    private static String text(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return one.isTextual() || one.isNumber() ? one.asText() : "";
    }
}
