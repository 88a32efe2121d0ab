package se.omvarld.source.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a script assigns to a name: behind {@code name =}.
 *
 * @param at where it begins in the script
 */
record AssignedState(String script, int at) {

    /** What a script assigns to a name, one after the other, found as they are asked for. */
    static Stream<AssignedState> all(String script, String name) {
        return IntStream.iterate(after(script, name, 0), at -> at >= 0, at -> after(script, name, at))
                .mapToObj(at -> new AssignedState(script, at));
    }

    /** Behind {@code name =}, from a place on; -1 when it is not assigned there. */
    private static int after(String script, String name, int from) {
        for (int at = script.indexOf(name, from); at >= 0; at = script.indexOf(name, at + name.length())) {
            int next = at + name.length();
            while (next < script.length() && "\"'] \t\r\n".indexOf(script.charAt(next)) >= 0) {
                next++;
            }
            boolean whole = at == 0 || !Character.isJavaIdentifierPart(script.charAt(at - 1));
            if (whole && script.startsWith("=", next) && !script.startsWith("==", next)) {
                return afterBlanks(script, next + 1);
            }
        }
        return -1;
    }

    private static int afterBlanks(String script, int at) {
        int next = at;
        while (next < script.length() && Character.isWhitespace(script.charAt(next))) {
            next++;
        }
        return next;
    }

    /** JSON, or a text that holds JSON, as it stands or encoded as in an address, with what follows it. Empty when it is neither. */
    Optional<String> json() {
        if (script.startsWith("{", at) || script.startsWith("[", at)) {
            return Optional.of(script.substring(at));
        }
        int inner = at;
        for (String call : List.of("JSON.parse(", "decodeURIComponent(")) {
            inner = script.startsWith(call, inner) ? afterBlanks(script, inner + call.length()) : inner;
        }
        return ScriptLiteral.at(script, inner)
                .map(ScriptLiteral::text)
                .map(AssignedState::decoded)
                .filter(BoundedJson::isLikely);
    }

    private static String decoded(String text) {
        try {
            return text.startsWith("%7B") || text.startsWith("%5B")
                    ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Its first characters. */
    String begin(int most) {
        return script.substring(at, Math.min(script.length(), at + most));
    }
}
