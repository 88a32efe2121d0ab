package se.omvarld.source.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.source.config.UnreadableSourceException;

/**
 * What Next.js streams into a page by {@code self.__next_f.push([1,"…"])}: pieces of rows, each with a number and JSON, or a text of a
 * length that it names (React's flight protocol). The rows become the fields of one object.
 */
final class FlightRows {
    private static final String PUSH = PageState.NEXT_ROWS + ".push(";
    private static final int MOST_PARTS = 500_000;

    /** A date among texts. */
    private static final Pattern DATE = Pattern.compile("\"\\$D(?=\\d{4}-)");

    private static final Pattern LENGTH = Pattern.compile("([0-9a-f]{1,8}),");

    private final ObjectNode rows = JsonNodeFactory.instance.objectNode();

    private FlightRows() {}

    /** @throws UnreadableSourceException when there are none */
    static JsonNode in(List<String> scripts) {
        StringBuilder text = new StringBuilder();
        scripts.forEach(script -> pieces(script, text));
        FlightRows found = new FlightRows();
        found.read(text.toString());
        if (found.rows.isEmpty()) {
            throw new UnreadableSourceException("the page has no rows of " + PageState.NEXT_ROWS + " that hold JSON");
        }
        return found.rows;
    }

    private static void pieces(String script, StringBuilder text) {
        for (int at = script.indexOf(PUSH); at >= 0; at = script.indexOf(PUSH, at)) {
            at += PUSH.length();
            int begin = script.startsWith("[1,", at) ? at + 3 : script.length();
            var piece = ScriptLiteral.at(script, script.startsWith(" ", begin) ? begin + 1 : begin);
            piece.ifPresent(literal -> text.append(literal.text()));
            at = piece.map(ScriptLiteral::end).orElse(at);
        }
    }

    private void read(String text) {
        if (text.chars()
                        .filter(sign -> sign == ',' || sign == ':' || sign == '[')
                        .count()
                > MOST_PARTS) {
            throw ReadingLimitException.tooMuch();
        }
        int at = 0;
        int colon = -1;
        int end = -1;
        while (at < text.length()) {
            ReadingDeadline.check();
            colon = colon < at
                    ? next(text, ':', at)
                    : colon; // each sign is looked at once, however many rows there are
            end = end < at ? next(text, '\n', at) : end;
            if (colon < end && text.startsWith("T", colon + 1)) {
                at = afterText(text, colon + 2, end + 1);
            } else {
                row(text.substring(at, Math.min(colon, end)), text.substring(Math.min(colon + 1, end), end));
                at = end + 1;
            }
        }
    }

    private static int next(String text, char sign, int from) {
        int at = text.indexOf(sign, from);
        return at < 0 ? text.length() : at;
    }

    /** {@code T1a,} and so many bytes of UTF-8. */
    private static int afterText(String text, int at, int otherwise) {
        Matcher length = LENGTH.matcher(text).region(at, Math.min(text.length(), at + 9));
        if (!length.lookingAt()) {
            return otherwise;
        }
        int next = length.end();
        for (long bytes = Long.parseLong(length.group(1), 16); bytes > 0 && next < text.length(); next++) {
            char sign = text.charAt(next);
            bytes -= sign < 0x80 ? 1 : sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
        }
        return next;
    }

    private void row(String number, String json) {
        if (!number.matches("[0-9a-f]{1,8}") || !(json.startsWith("[") || json.startsWith("{"))) {
            return; // a module, a hint, an error
        }
        try {
            rows.set(number, BoundedJson.tree(DATE.matcher(json).replaceAll("\"")));
        } catch (JsonProcessingException e) {
            rows.remove(number);
        }
    }
}
