package se.omvarld.source.mail.part;

import java.text.ParseException;

/**
 * Walks through a structured header of a mail: comments (RFC 5322, 3.2.2) and quoted strings are known wherever they stand, so
 * that nothing within them is taken for anything else. What cannot be told apart for certain is an error.
 */
final class StructuredHeader {
    private final String text;
    private int at;

    StructuredHeader(String text) {
        this.text = text;
    }

    /** Whether only white space and comments are left. */
    boolean ends() throws ParseException {
        skip();
        return at == text.length();
    }

    /** Whether this character comes next, after white space and comments. */
    boolean isAt(char expected) throws ParseException {
        return !ends() && text.charAt(at) == expected;
    }

    /** Goes beyond this character when it comes next. */
    boolean take(char expected) throws ParseException {
        boolean is = isAt(expected);
        at += is ? 1 : 0;
        return is;
    }

    /** A word of letters, digits, - and _ after white space and comments; empty when something else comes next. */
    String keyword() throws ParseException {
        skip();
        int start = at;
        while (at < text.length() && isOfKeyword(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands between white space, comments and these characters; quoted strings are part of it, without quotes. */
    String value(String ends) throws ParseException {
        skip();
        StringBuilder value = new StringBuilder();
        while (at < text.length() && !isGap(text.charAt(at)) && "()".indexOf(text.charAt(at)) < 0) {
            char next = text.charAt(at);
            if (ends.indexOf(next) >= 0) {
                break;
            } else if (next == '"') {
                value.append(quoted());
            } else {
                value.append(plain());
            }
        }
        return value.toString();
    }

    /** Goes to the next such character that is neither quoted nor in a comment, or to the end. */
    void goTo(char end) throws ParseException {
        while (!ends() && text.charAt(at) != end) {
            if (text.charAt(at) == '"') {
                quoted();
            } else {
                plain();
            }
        }
    }

    private void skip() throws ParseException {
        while (at < text.length() && (isGap(text.charAt(at)) || text.charAt(at) == '(')) {
            if (text.charAt(at) == '(') {
                comment();
            } else {
                at++;
            }
        }
    }

    private void comment() throws ParseException {
        int depth = 0;
        do {
            char next = character();
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            at += next == '\\' ? 1 : 0;
        } while (depth > 0);
    }

    private String quoted() throws ParseException {
        StringBuilder words = new StringBuilder();
        at++;
        for (char next = character(); next != '"'; next = character()) {
            words.append(next == '\\' ? character() : next);
        }
        return words.toString();
    }

    /** Outside of quotes and comments others take these for something that they are not. */
    private char plain() throws ParseException {
        char next = character();
        if (next == '\\' || next == ')' || Character.isISOControl(next)) {
            throw new ParseException("unexpected character", at - 1);
        }
        return next;
    }

    private char character() throws ParseException {
        if (at >= text.length()) {
            throw new ParseException("an unclosed comment or quoted string", at);
        }
        return text.charAt(at++);
    }

    private static boolean isGap(char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    private static boolean isOfKeyword(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }
}
