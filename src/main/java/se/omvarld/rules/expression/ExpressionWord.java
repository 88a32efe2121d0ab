package se.omvarld.rules.expression;

import java.util.Locale;
import java.util.Set;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;

/** What one word of an expression may look like. */
public final class ExpressionWord {
    private static final int SHORTEST_PREFIX = 3;
    private static final String OTHER_SYNTAX = "^[]{}/\\?!&|<>=";
    private static final String CURLY = "“”„‟»«‘‚";
    private static final Set<String> SMALL = Set.of("and", "or", "not");
    private static final Set<String> SWEDISH = Set.of("OCH", "ELLER", "INTE");

    private ExpressionWord() {}

    static void refuseOperators(String word) throws BadExpressionException {
        if (SMALL.contains(word.toLowerCase(Locale.ROOT))) {
            throw new BadExpressionException(
                    "{1} in small letters is read as a word; write {2}, or put it in quotes",
                    DisplayText.quoted(word), word.toUpperCase(Locale.ROOT));
        }
        if (SWEDISH.contains(word.toUpperCase(Locale.ROOT))) {
            throw new BadExpressionException(
                    "{1} is no operator; write AND, OR or NOT, or put the words in quotes, for example"
                            + " \"vård och omsorg\"",
                    DisplayText.quoted(word));
        }
    }

    /** Word processors set these; between them nothing would be a phrase. */
    static void refuseCurlyQuotes(String expression) throws BadExpressionException {
        for (int i = 0; i < expression.length(); i++) {
            if (CURLY.indexOf(expression.charAt(i)) >= 0) {
                throw new BadExpressionException(
                        "{1} is a curly quote; write straight ones, for example \"delad journal\"",
                        DisplayText.quoted(expression.substring(i, i + 1)));
            }
        }
    }

    static void check(String word) throws BadExpressionException {
        String bare = word;
        int colon = word.indexOf(':');
        if (colon >= 0) {
            knownField(word.substring(0, colon));
            bare = word.substring(colon + 1);
            if (bare.isEmpty()) {
                throw new BadExpressionException(
                        "no word stands right after {1}; write it without a space, for example title:AI",
                        DisplayText.quoted(word));
            }
        }
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (OTHER_SYNTAX.indexOf(c) >= 0) {
                throw new BadExpressionException(
                        "{1} is not part of the rule language; put {2} in quotes, or leave it out (weights stand in"
                                + " weight:)",
                        DisplayText.quoted(String.valueOf(c)), DisplayText.quoted(bare));
            }
        }
        if (bare.indexOf('~') >= 0) {
            throw new BadExpressionException(
                    "~ stands after a word; nearness needs a phrase, for example \"delad journal\"~5");
        }
        if (bare.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new BadExpressionException("there is no letter in {1}; write a word", DisplayText.quoted(word));
        }
        star(bare);
    }

    static void star(String word) throws BadExpressionException {
        int star = word.indexOf('*');
        if (star < 0) {
            return;
        }
        if (star != word.length() - 1) {
            throw new BadExpressionException(
                    "the star in {1} is not at the end; a star can only stand last, for example läkemedel*",
                    DisplayText.quoted(word));
        }
        String last = word.substring(0, star).replaceAll(".*[^\\p{L}\\p{N}]", "");
        if (last.length() < SHORTEST_PREFIX) {
            throw new BadExpressionException(
                    "there are fewer than {1} letters before the star in {2}; it would hit almost anything; write a"
                            + " longer beginning or the whole word",
                    SHORTEST_PREFIX, DisplayText.quoted(word));
        }
    }

    static void knownField(String name) throws BadExpressionException {
        if (!Fields.NAMES.contains(name)) {
            String known = String.join(", ", Fields.NAMES);
            String near = NearestName.of(name, Fields.NAMES).orElse("");
            throw new BadExpressionException(
                    near.isEmpty()
                            ? "there is no field {1}; the fields are {2}; a word with a colon must stand in quotes, for"
                                    + " example \"AI:s\""
                            : "there is no field {1} (did you mean '{3}'?); the fields are {2}; a word with a colon must"
                                    + " stand in quotes, for example \"AI:s\"",
                    DisplayText.quoted(name),
                    known,
                    near);
        }
    }
}
