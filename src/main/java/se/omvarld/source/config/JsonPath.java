package se.omvarld.source.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a value lies in a JSON document: names separated by dots, a number counting into a list from 0, for example
 * {@code title.rendered} or {@code images.0.url}. A parameter may hold several, separated by spaces: the first that
 * leads to something counts.
 */
public record JsonPath(List<String> steps) {
    private static final Pattern FORM = Pattern.compile("[^\\s./\\[\\]*\"'{}$]+(?:\\.[^\\s./\\[\\]*\"'{}]+)*+");

    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private static final int LONGEST = 200;

    /** What is wrong with the value of a parameter that holds paths; empty when it can be used. */
    public static Optional<String> problem(String paths) {
        for (String path : paths.strip().split("\\s+", -1)) {
            if (!FORM.matcher(path).matches()) {
                return Optional.of("'" + path + "' is no path; "
                        + meant(path)
                                .map(right -> "write it as " + right + ": ")
                                .orElse("write ")
                        + "names separated by dots, a number for a place in a list, for example title.rendered or"
                        + " images.0.url; several paths are separated by spaces");
            }
        }
        return Optional.empty();
    }

    /** A path as JSONPath, JavaScript or XPath write it, in our form; nobody writes long ones. */
    private static Optional<String> meant(String path) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        String right = path.replaceFirst("^\\$", "")
                .replaceAll("\\[\\s*+[\"']?([^\\[\\]\"']*+)[\"']?\\s*+]", ".$1")
                .replace('/', '.')
                .replaceAll("\\.?\\*(?=\\.|$)", "")
                .replaceAll("\\.+", ".")
                .replaceAll("^\\.|\\.$", "");
        return Optional.of(right).filter(form -> FORM.matcher(form).matches());
    }

    /** The paths of a parameter; none when it is not set. */
    public static List<JsonPath> all(String paths) {
        String text = paths.strip();
        return text.isEmpty()
                ? List.of()
                : BETWEEN.splitAsStream(text).map(JsonPath::of).toList();
    }

    private static JsonPath of(String path) {
        return new JsonPath(List.of(path.split("\\.", -1)));
    }

    /** What the first path that leads anywhere leads to. */
    public static Optional<JsonNode> first(List<JsonPath> paths, JsonNode from) {
        return paths.stream().flatMap(path -> path.in(from).stream()).findFirst();
    }

    /** What lies there; empty when nothing does, or null. */
    public Optional<JsonNode> in(JsonNode from) {
        JsonNode node = from;
        for (String step : steps) {
            node = node.isArray() && step.matches("\\d{1,6}") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
