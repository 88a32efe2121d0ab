package se.omvarld.source.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A state that keeps its entities by name and refers to them, as Apollo's does: {@code {"__ref": "Article:1"}} becomes the article, and
 * {@code articles({"first": 10})} is called {@code articles}. Two references are followed one after another, so that nothing goes in a circle.
 */
final class ReferredEntities {
    private static final String ROOT = "ROOT_QUERY";
    private static final int DEEPEST = 12;

    private final JsonNode entities;
    private final ObjectNode once;

    private ReferredEntities(JsonNode entities) {
        this.entities = entities;
        this.once = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entity : entities.properties()) {
            once.set(entity.getKey(), resolved(entity.getValue(), entities));
        }
    }

    /** The same where nothing refers to anything. */
    static JsonNode in(JsonNode state) {
        return in(state, 0);
    }

    private static JsonNode in(JsonNode node, int depth) {
        if (node.path(ROOT).isObject()) {
            return new ReferredEntities(node).whole();
        }
        if (node.isObject() && depth < DEEPEST) {
            node.properties().forEach(field -> field.setValue(in(field.getValue(), depth + 1)));
        }
        return node;
    }

    private JsonNode whole() {
        ObjectNode whole = once.objectNode();
        whole.setAll(once);
        whole.set(ROOT, resolved(entities.get(ROOT), once));
        return whole;
    }

    private static JsonNode resolved(JsonNode node, JsonNode from) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(entry -> list.add(resolved(entry, from)));
            return list;
        }
        if (node.path("__ref").isTextual()) {
            JsonNode entity = from.path(node.path("__ref").asText());
            return entity.isMissingNode() ? node : entity;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey().replaceFirst("[(:]?[({].*", "");
            object.set(name.isEmpty() || object.has(name) ? field.getKey() : name, resolved(field.getValue(), from));
        }
        return object;
    }
}
