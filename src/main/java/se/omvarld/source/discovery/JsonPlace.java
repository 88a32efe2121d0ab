package se.omvarld.source.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a document of JSON.
 *
 * @param path the names and numbers that lead to it, with points between them; empty for the document itself
 */
record JsonPlace(String path, JsonNode node, int depth) {
    static JsonPlace root(JsonNode document) {
        return new JsonPlace("", document, 0);
    }

    private JsonPlace child(String name, JsonNode child) {
        return new JsonPlace(path.isEmpty() ? name : path + "." + name, child, depth + 1);
    }

    /** What lies directly in it. */
    Stream<JsonPlace> children() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> child(Integer.toString(i), node.get(i)))
                : node.properties().stream().map(field -> child(field.getKey(), field.getValue()));
    }
}
