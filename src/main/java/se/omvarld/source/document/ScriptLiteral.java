package se.omvarld.source.document;

import java.util.Optional;

/** A text as a script writes it, between quotes; nothing of the script is run. */
record ScriptLiteral(String text, int end) {

    /**
     * Reads one.
     *
     * @param at where it begins
     * @return empty when no text begins there, it has no end, or something is to be put into it
     */
    static Optional<ScriptLiteral> at(String script, int at) {
        char quote = at < script.length() ? script.charAt(at) : ' ';
        if (quote != '"' && quote != '\'' && quote != '`') {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int next = at + 1;
        while (next < script.length()) {
            char sign = script.charAt(next);
            if (sign == quote) {
                return Optional.of(new ScriptLiteral(text.toString(), next + 1));
            } else if (quote == '`' && script.startsWith("${", next)) {
                return Optional.empty();
            } else if (sign == '\\') {
                next = escaped(script, next + 1, text);
            } else {
                text.append(sign);
                next++;
            }
        }
        return Optional.empty();
    }

    /** What stands behind a backslash (ECMA-262, 12.9.4). */
    private static int escaped(String script, int at, StringBuilder text) {
        char sign = at < script.length() ? script.charAt(at) : '\\';
        int found = "bfnrtv0".indexOf(sign);
        if (found >= 0) {
            text.append("\b\f\n\r\t\u000b\0".charAt(found));
        } else if (sign == 'x') {
            return coded(script, at + 1, at + 3, at + 3, text);
        } else if (script.startsWith("u{", at)) {
            int close = script.indexOf('}', at + 2);
            return close < 0 || close > at + 8 ? script.length() : coded(script, at + 2, close, close + 1, text);
        } else if (sign == 'u') {
            return coded(script, at + 1, at + 5, at + 5, text);
        } else if (sign != '\n') {
            text.append(sign);
        }
        return at + 1;
    }

    /** A broken number has no end: the text is none. */
    private static int coded(String script, int from, int to, int next, StringBuilder text) {
        try {
            text.appendCodePoint(Integer.parseInt(script, from, to, 16));
            return next;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return script.length();
        }
    }
}
