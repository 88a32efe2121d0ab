package se.omvarld.source.config;

import java.util.Map;
import se.omvarld.item.text.DisplayText;

/** Writes what a source file holds, as a person would write it. */
public final class SourceFileWriter {
    private SourceFileWriter() {}

    /**
     * The file's text.
     *
     * @param comment one line on where this comes from
     * @param parameters in the order in which they are to stand
     */
    public static String of(String id, String kind, String comment, Map<String, String> parameters) {
        return "# " + DisplayText.line(comment) + "\n" + of(id, kind, parameters);
    }

    /** The file's text without a comment. */
    public static String of(String id, String kind, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder("- templatedRoute:\n");
        text.append("    routeTemplateRef: ").append(kind).append('\n');
        text.append("    routeId: ").append(id).append('\n');
        text.append("    parameters:\n");
        parameters.forEach(
                (name, value) -> text.append("      - {name: %s, value: %s}\n".formatted(name, quoted(value))));
        return text.toString();
    }

    /** A double-quoted scalar, as in JSON. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                text.append("\\u%04x".formatted(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
