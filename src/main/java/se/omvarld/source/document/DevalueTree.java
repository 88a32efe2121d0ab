package se.omvarld.source.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.omvarld.source.config.UnreadableSourceException;

/**
 * The tree that Nuxt writes as {@code __NUXT_DATA__}: a flat list in which every part names its own parts by their places (npm
 * devalue, {@code parse}). What leads in a circle is left out.
 */
final class DevalueTree {
    private static final int DEEPEST = 100;

    private final JsonNode places;
    private final JsonNode[] made;

    private DevalueTree(JsonNode places) {
        this.places = places;
        this.made = new JsonNode[places.size()];
    }

    /** @throws UnreadableSourceException when it nests deeper than any real list */
    static JsonNode of(JsonNode places) {
        return new DevalueTree(places).at(0, 0);
    }

    /** What is not there, as -1 for undefined, is null. */
    private JsonNode at(int place, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableSourceException("the page's state nests deeper than any real list");
        }
        if (place < 0 || place >= made.length) {
            return NullNode.getInstance();
        }
        if (made[place] == null) {
            made[place] = NullNode.getInstance(); // whatever leads back here meanwhile
            made[place] = made(places.get(place), depth);
        }
        return made[place];
    }

    private JsonNode at(JsonNode place, int depth) {
        return at(place.isInt() ? place.intValue() : -1, depth + 1);
    }

    private JsonNode made(JsonNode part, int depth) {
        if (part.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : part.properties()) {
                object.set(field.getKey(), at(field.getValue(), depth));
            }
            return object;
        }
        return part.isArray() ? list(part, depth) : part;
    }

    /** A list; or, behind its name, a date, a set, or a value of Vue's that changes. */
    private JsonNode list(JsonNode part, int depth) {
        String type = part.path(0).isTextual() ? part.get(0).asText() : "";
        return switch (type) {
            case "", "Set" -> places(part, type.isEmpty() ? 0 : 1, depth);
            case "Map", "null" -> pairs(part, type.equals("Map"), depth);
            default -> part.path(1).isTextual() ? part.get(1) : at(part.path(1), depth);
        };
    }

    private ArrayNode places(JsonNode part, int from, int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < part.size(); i++) {
            list.add(at(part.get(i), depth));
        }
        return list;
    }

    private ObjectNode pairs(JsonNode part, boolean namesToo, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 1; i + 1 < part.size(); i += 2) {
            JsonNode name = namesToo ? at(part.get(i), depth) : part.get(i);
            object.set(name.asText(), at(part.get(i + 1), depth));
        }
        return object;
    }
}
