package se.omvarld.source.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.omvarld.source.config.UnreadableSourceException;

/** Reads JSON from outside, bounded in depth and in the number of its parts: a small document can unfold to a large tree. */
public final class BoundedJson {
    private static final int DEEPEST = 100;

    /** Ten thousand items of fifty parts each. */
    private static final int MOST_PARTS = 500_000;

    /** What publishing systems get wrong: line breaks within strings, a comma too many, marks before any letter. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_PARTS)
                    .build())
            .build());

    private BoundedJson() {}

    /** Whether a document looks like JSON rather than XML or HTML. */
    public static boolean isLikely(String text) {
        String start = text.substring(0, Math.min(text.length(), 100)).strip();
        return start.startsWith("{") || start.startsWith("[");
    }

    /**
     * What a page holds beside its HTML.
     *
     * @throws JsonProcessingException when it is broken, or nests or holds more than any real list
     */
    public static JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    /**
     * Reads a document within the bounds.
     *
     * @throws UnreadableSourceException when this is no JSON, broken JSON, or nests or holds more than any real list
     */
    public static JsonNode read(String text) {
        if (!isLikely(text)) {
            throw new UnreadableSourceException(
                    text.isBlank()
                            ? "the address answers with an empty document"
                            : "the address answers with something that is no JSON list; a web page needs the kind page");
        }
        try {
            return tree(text);
        } catch (StreamConstraintsException e) {
            throw new UnreadableSourceException("the JSON nests deeper or holds more than any real list", e);
        } catch (JsonProcessingException e) {
            throw new UnreadableSourceException(
                    "the JSON is broken or breaks off at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
    }
}
