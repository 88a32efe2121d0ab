package se.omvarld.rules.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of labelled items: a JSON list whose objects hold at least a title. */
public final class LabelledItems {
    private static final long LARGEST = 50_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledItems() {}

    /**
     * Reads one file. Fields that are not known are ignored: published reports carry more than is needed here.
     *
     * @throws IllegalArgumentException with file and place, when it is no such list
     */
    public static List<LabelledItem> read(Path file) {
        JsonNode list = tree(file);
        if (!list.isArray()) {
            throw new IllegalArgumentException(file + ": this is no list; labelled items stand between [ and ]");
        }
        List<LabelledItem> items = new ArrayList<>();
        for (JsonNode node : list) {
            items.add(item(node, file + ": item " + (items.size() + 1)));
        }
        return items;
    }

    private static JsonNode tree(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + ": the file is larger than 50 MB; split it");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new IllegalArgumentException(file + place + ": no valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": the file cannot be read; check that it is there", e);
        }
    }

    private static LabelledItem item(JsonNode node, String place) {
        String title = node.path("title").asText("").strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException(place + ": title is missing; every labelled item needs one");
        }
        int area = number(node, "area", 0, 6, 0, place);
        return new LabelledItem(
                title,
                texts(node.path("body")),
                texts(node.path("urls")),
                area,
                number(node, "second_area", 0, 6, 0, place),
                number(node, "relevance", 0, 2, area == 0 ? 0 : 2, place),
                node.path("type").asText(""),
                node.path("publisher").asText(""));
    }

    private static int number(JsonNode node, String name, int least, int most, int fallback, String place) {
        JsonNode value = node.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return fallback;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw new IllegalArgumentException(
                    place + ": " + name + " is no whole number from " + least + " to " + most + ", nor null");
        }
        return value.asInt();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isTextual()) {
            texts.add(list.asText());
        }
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
