package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.ReadingDeadline;

/** Finds the list in a JSON document: where the source says, else the document itself, else its longest list of objects. */
final class JsonList {
    private static final int DEEPEST = 4;

    /** A page's state holds the list wherever its parts are put together. */
    private static final int DEEPEST_IN_STATE = 20;

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
        Optional<JsonNode> single = single(found, source);
        if (single.isPresent()) {
            return single.get();
        }
        if (!found.isArray() && !found.isTextual()) {
            throw new UnreadableSourceException("items: " + written(paths) + " leads to no list" + names(found));
        }
        return found;
    }

    private static JsonNode byItself(JsonNode document, Source source) {
        if (!isState(source) && isKeyed(document, source)) {
            return listed(document);
        }
        return document.isArray() && !isState(source)
                ? document
                : longest(document, source)
                        .or(() -> single(document, source))
                        .orElseThrow(() -> new UnreadableSourceException(
                                "no list found in the JSON; set items to the path of the list" + names(document)));
    }

    private static Optional<JsonNode> longest(JsonNode document, Source source) {
        boolean state = isState(source);
        List<JsonNode> found = new ArrayList<>();
        Set<JsonNode> seen =
                Collections.newSetFromMap(new IdentityHashMap<>()); // what is referred to has several places
        Deque<JsonNode> level = new ArrayDeque<>(List.of(document));
        for (int depth = 0; depth < (state ? DEEPEST_IN_STATE : DEEPEST); depth++) {
            Deque<JsonNode> next = new ArrayDeque<>();
            for (JsonNode holder : level) {
                for (JsonNode child : holder) {
                    ReadingDeadline.check();
                    if (!child.isContainerNode() || !seen.add(child)) {
                        continue;
                    }
                    boolean list = isList(child) || isKeyed(child, source);
                    if (list) {
                        found.add(child);
                    }
                    if (state || (child.isObject() && !list)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        // the first of the longest; before those come lists whose entries have a title and a link
        JsonNode best = null;
        int bestRank = 0;
        for (JsonNode list : found) {
            int rank = rank(list, source);
            if (best == null || (rank == bestRank ? list.size() > best.size() : rank > bestRank)) {
                best = list;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best).map(list -> list.isObject() ? listed(list) : list);
    }

    /** Menus have titles and links too, but no dates. */
    private static int rank(JsonNode list, Source source) {
        boolean dated = !source.parameter("date").isEmpty()
                && !list.isEmpty()
                && new JsonItem(source, list.elements().next()).has("date");
        int kept = isState(source) && list.isArray() ? 1 : 0; // what a state keeps by name is of all sorts
        return holdsItems(list, source) ? (dated ? 3 : 1) + kept : 0;
    }

    private static boolean isState(Source source) {
        return !source.parameter("state").isEmpty();
    }

    private static boolean holdsItems(JsonNode list, Source source) {
        Iterator<JsonNode> entries = list.elements();
        if (!entries.hasNext()) {
            return false;
        }
        JsonItem first = new JsonItem(source, entries.next());
        return first.has("title") && first.has("link");
    }

    /** A list of one that is given as its entry, as what was XML once is. */
    private static Optional<JsonNode> single(JsonNode node, Source source) {
        JsonItem item = new JsonItem(source, node);
        return node.isObject() && item.has("title") && item.has("link")
                ? Optional.of(JsonNodeFactory.instance.arrayNode().add(node))
                : Optional.empty();
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
