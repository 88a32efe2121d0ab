package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omvarld.item.PlainText;
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
        return paths.isEmpty() ? byItself(document) : named(document, paths);
    }

    private static JsonNode named(JsonNode document, List<JsonPath> paths) {
        JsonNode found = JsonPath.first(paths, document)
                .orElseThrow(() ->
                        new UnreadableSourceException("items: " + written(paths) + " leads nowhere" + names(document)));
        if (!found.isArray() && !found.isTextual()) {
            throw new UnreadableSourceException("items: " + written(paths) + " leads to no list" + names(found));
        }
        return found;
    }

    private static JsonNode byItself(JsonNode document) {
        return document.isArray()
                ? document
                : longest(document)
                        .orElseThrow(() -> new UnreadableSourceException(
                                "no list found in the JSON; set items to the path of the list" + names(document)));
    }

    private static Optional<JsonNode> longest(JsonNode document) {
        Optional<JsonNode> best = Optional.empty();
        Deque<JsonNode> level = new ArrayDeque<>(List.of(document));
        for (int depth = 0; depth < DEEPEST; depth++) {
            Deque<JsonNode> next = new ArrayDeque<>();
            for (JsonNode object : level) {
                for (JsonNode child : object) {
                    if (isList(child)
                            && best.filter(other -> other.size() >= child.size())
                                    .isEmpty()) {
                        best = Optional.of(child);
                    } else if (child.isObject()) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return best;
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
