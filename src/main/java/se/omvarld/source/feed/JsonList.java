package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;

/** Finds the list in a JSON document: where the source says, else the document itself, else its longest list of objects. */
final class JsonList {
    private static final int DEEPEST = 4;
    private static final int MOST_NAMES = 12;

    private JsonList() {}

    /**
     * A list, or a text that holds HTML.
     *
     * @throws UnreadableSourceException when there is none
     */
    static JsonNode in(JsonNode document, Source source) {
        List<JsonPath> paths = JsonPath.all(source.parameter("items"));
        return paths.isEmpty() ? byItself(document, source) : named(document, paths, source);
    }

    private static JsonNode named(JsonNode document, List<JsonPath> paths, Source source) {
        JsonNode found = JsonPath.first(paths, document)
                .orElseThrow(() ->
                        new UnreadableSourceException("items: " + written(paths) + " leads nowhere" + names(document)));
        if (isKeyed(found, source)) {
            return listed(found);
        }
        if (!found.isArray() && !found.isTextual()) {
            throw new UnreadableSourceException("items: " + written(paths) + " leads to no list" + names(found));
        }
        return found;
    }

    private static JsonNode byItself(JsonNode document, Source source) {
        if (isKeyed(document, source)) {
            return listed(document);
        }
        return document.isArray()
                ? document
                : longest(document, source)
                        .orElseThrow(() -> new UnreadableSourceException(
                                "no list found in the JSON; set items to the path of the list" + names(document)));
    }

    private static Optional<JsonNode> longest(JsonNode document, Source source) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> level = new ArrayDeque<>(List.of(document));
        for (int depth = 0; depth < DEEPEST; depth++) {
            Deque<JsonNode> next = new ArrayDeque<>();
            for (JsonNode object : level) {
                for (JsonNode child : object) {
                    if (isList(child) || isKeyed(child, source)) {
                        found.add(child);
                    } else if (child.isObject()) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        // the first of the longest; before those come lists whose entries have a title and a link
        Optional<JsonNode> best = Optional.empty();
        for (JsonNode list : found) {
            if (best.isEmpty() || isBetter(list, best.get(), source)) {
                best = Optional.of(list);
            }
        }
        return best.map(list -> list.isObject() ? listed(list) : list);
    }

    private static boolean isBetter(JsonNode list, JsonNode than, Source source) {
        boolean items = holdsItems(list, source);
        return items == holdsItems(than, source) ? list.size() > than.size() : items;
    }

    private static boolean holdsItems(JsonNode list, Source source) {
        Iterator<JsonNode> entries = list.elements();
        if (!entries.hasNext()) {
            return false;
        }
        JsonItem first = new JsonItem(source, entries.next());
        return first.has("title") && first.has("link");
    }

    /** Whether it is a list given as an object: each entry under its number or name. */
    private static boolean isKeyed(JsonNode node, Source source) {
        return node.isObject()
                && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isObject)
                && holdsItems(node, source);
    }

    private static JsonNode listed(JsonNode object) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(object.size());
        object.forEach(list::add);
        return list;
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() && (node.isEmpty() || node.get(0).isObject());
    }

    private static String written(List<JsonPath> paths) {
        return paths.stream().map(JsonPath::toString).collect(Collectors.joining(" "));
    }

    /** The names to choose from, for a message: bounded and clean, because they come from outside. */
    static String names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (names.size() < MOST_NAMES) {
                names.add(PlainText.of(name, 30));
            }
        });
        return names.isEmpty() ? "" : "; there are " + String.join(", ", new TreeSet<>(names));
    }
}
