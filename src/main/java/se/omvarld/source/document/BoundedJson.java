package se.omvarld.source.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.source.config.UnreadableSourceException;

/** Reads JSON from outside, bounded in depth and in the number of its parts: a small document can unfold to a large tree. */
public final class BoundedJson {
    private static final int DEEPEST = 100;

    /** Ten thousand items of fifty parts each. */
    private static final int MOST_PARTS = 500_000;

    /** What stands before the first bracket: marks of scripts, comments, guards against being run as a script, a call (JSONP). */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\s|/\\*[^*]{0,500}\\*/|//|/\\*|\\*/|<!\\[CDATA\\[|<!--|\\)]}'?,?|(?:while|for) ?\\([1;]{1,2}\\);"
                    + "|[\\w.$]{1,60}\\((?=\\s{0,20}[\\[{]))++");

    private static final int MOST_DOCUMENTS = 10_000;

    private static final ObjectMapper JSON = new ObjectMapper(factory(MOST_PARTS));

    /** Passes over any number of parts. */
    private static final JsonFactory PASSING = factory(-1);

    private BoundedJson() {}

    /** What publishing systems get wrong is read: line breaks within strings, a comma too many, marks before any letter, NaN. */
    private static JsonFactory factory(int mostParts) {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(mostParts)
                        .build())
                .build();
    }

    /** Whether a document looks like JSON rather than XML or HTML. */
    public static boolean isLikely(String text) {
        String start = bare(text.substring(0, Math.min(text.length(), 1000)));
        return start.stripLeading().startsWith("{") || start.stripLeading().startsWith("[");
    }

    /**
     * What a text holds, whatever stands before and behind it; of several documents, as a line each, a list.
     *
     * @throws JsonProcessingException when it is broken, or nests or holds more than any real list
     */
    public static JsonNode tree(String text) throws JsonProcessingException {
        String bare = bare(text);
        try (JsonParser parser = JSON.createParser(bare)) {
            JsonNode first = JSON.readTree(parser);
            List<JsonNode> others = first != null && first.isContainerNode() ? others(parser) : List.of();
            return others.isEmpty()
                    ? first == null ? MissingNode.getInstance() : first
                    : JSON.createArrayNode().add(first).addAll(others);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text is no file
        }
    }

    /**
     * Of a document beyond the bounds what lies at a path, if that is within them: an object that holds nothing else. All before it is
     * passed over without a tree.
     *
     * @return empty when neither a list nor an object lies there
     * @throws JsonProcessingException when it is broken before, or holds more there than any real list
     */
    static Optional<JsonNode> part(String text, List<String> path) throws JsonProcessingException {
        String bare = bare(text);
        try (JsonParser parser = PASSING.createParser(bare)) {
            parser.nextToken();
            for (String step : path) {
                if (!isEntered(parser, step)) {
                    return Optional.empty();
                }
            }
            int from = (int) parser.currentTokenLocation().getCharOffset();
            if (!parser.currentToken().isStructStart()) {
                return Optional.empty();
            }
            parser.skipChildren();
            JsonNode part =
                    tree(bare.substring(from, (int) parser.currentLocation().getCharOffset()));
            for (int i = path.size() - 1; i >= 0; i--) {
                part = JSON.createObjectNode().set(path.get(i), part);
            }
            return Optional.of(part);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text is no file
        }
    }

    /** Whether it stands at the value of a field, or at a place of a list, now. */
    private static boolean isEntered(JsonParser parser, String step) throws IOException {
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        if (!list && parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        int place = 0;
        for (JsonToken next = parser.nextToken(); next != null && !next.isStructEnd(); next = parser.nextToken()) {
            ReadingDeadline.check();
            String name = list ? Integer.toString(place++) : parser.currentName();
            if (!list) {
                parser.nextToken();
            }
            if (name.equals(step)) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** The documents that follow, up to what is none. */
    private static List<JsonNode> others(JsonParser parser) {
        List<JsonNode> others = new ArrayList<>();
        try {
            JsonNode next = JSON.readTree(parser);
            while (next != null && next.isContainerNode() && others.size() < MOST_DOCUMENTS) {
                others.add(next);
                next = JSON.readTree(parser);
            }
        } catch (IOException e) {
            return others;
        }
        return others;
    }

    private static String bare(String text) {
        String start = text.strip();
        boolean plain = start.startsWith("{") || start.startsWith("[");
        Matcher before = BEFORE.matcher(start);
        return plain || !before.lookingAt() ? text : start.substring(before.end());
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
