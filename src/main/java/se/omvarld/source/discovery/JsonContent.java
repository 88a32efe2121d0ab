package se.omvarld.source.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.BoundedJson;
import se.omvarld.source.fetch.HttpAnswer;

/** What a JSON document holds, as the paths that a source file names: its lists, and of each list's first element the texts. */
public final class JsonContent {
    private static final int DEEPEST = 6;
    private static final int MOST_LISTS = 4;
    private static final int MOST_PATHS = 25;
    private static final int LONGEST_VALUE = 50;

    private record Place(String path, JsonNode node, int depth) {}

    private JsonContent() {}

    /** A line a path; none when the answer is no JSON. */
    public static List<String> lines(HttpAnswer answer) {
        String text = answer.text().stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return List.of();
        }
        try {
            return lists(BoundedJson.read(text));
        } catch (UnreadableSourceException e) {
            return List.of();
        }
    }

    private static List<String> lists(JsonNode document) {
        List<String> lines = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place("", document, 0)));
        int lists = 0;
        while (!open.isEmpty() && lists < MOST_LISTS) {
            Place place = open.remove();
            if (place.node().isArray() && place.node().path(0).isObject()) {
                lists++;
                lines.add("items: " + (place.path().isEmpty() ? "(not needed: the document is the list)" : place.path())
                        + "  (" + place.node().size() + " elements)");
                texts(new Place("", place.node().get(0), 0), lines);
            } else if (place.depth() < DEEPEST) {
                children(place).forEach(open::add);
            }
        }
        return lines;
    }

    private static void texts(Place first, List<String> lines) {
        int most = lines.size() + MOST_PATHS;
        Deque<Place> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty() && lines.size() < most) {
            Place place = open.remove();
            if (place.node().isValueNode() && !place.node().isNull()) {
                lines.add("  " + place.path() + " = "
                        + DisplayText.line(place.node().asText(), LONGEST_VALUE));
            } else if (place.depth() < DEEPEST) {
                children(place).forEach(open::add);
            }
        }
    }

    private static List<Place> children(Place place) {
        List<Place> children = new ArrayList<>();
        String before = place.path().isEmpty() ? "" : place.path() + ".";
        if (place.node().isArray() && !place.node().isEmpty()) {
            children.add(new Place(before + "0", place.node().get(0), place.depth() + 1));
        }
        for (Map.Entry<String, JsonNode> field : place.node().properties()) {
            children.add(new Place(before + field.getKey(), field.getValue(), place.depth() + 1));
        }
        return children;
    }
}
