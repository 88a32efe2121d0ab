package se.omvarld.rules.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import se.omvarld.item.text.DisplayText;

/**
 * Refuses what Lucene's parser takes silently but reads otherwise than its writer: AND mixed with OR, small "and", unknown
 * fields, only NOT, stars in the middle. Reads once from left to right, without recursion.
 */
final class ExpressionSyntaxCheck {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 10;

    private final String expression;
    private final Deque<Group> groups = new ArrayDeque<>();
    private int at;

    private ExpressionSyntaxCheck(String expression) {
        this.expression = expression;
    }

    /** What stands between two parentheses. */
    private static final class Group {
        int wanted;
        int unwanted;
        int ors;
        boolean negated;
        boolean joined = true;
        boolean mixed;
    }

    static void check(String expression) throws BadExpressionException {
        if (expression.isBlank()) {
            throw new BadExpressionException("the expression is empty; write a word, for example hälsodata*");
        }
        if (expression.length() > LONGEST) {
            throw new BadExpressionException(
                    "the expression is longer than {1} characters; split it into several", LONGEST);
        }
        ExpressionWord.refuseCurlyQuotes(expression);
        new ExpressionSyntaxCheck(expression).read();
    }

    private void read() throws BadExpressionException {
        groups.push(new Group());
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(') {
                open();
            } else if (c == ')') {
                close();
            } else {
                token();
            }
        }
        if (groups.size() > 1) {
            throw new BadExpressionException("a parenthesis is not closed; add )");
        }
        finish(groups.pop());
    }

    private void open() throws BadExpressionException {
        if (groups.size() > DEEPEST) {
            throw new BadExpressionException("more than {1} parentheses inside each other; split the rule", DEEPEST);
        }
        groups.push(new Group());
        at++;
    }

    private void close() throws BadExpressionException {
        if (groups.size() == 1) {
            throw new BadExpressionException("a parenthesis is closed that was never opened; remove ) or add (");
        }
        finish(groups.pop());
        at++;
        term();
    }

    private void token() throws BadExpressionException {
        int start = at;
        boolean sign = "-–—+".indexOf(expression.charAt(at)) >= 0;
        if (sign) {
            throw new BadExpressionException(
                    "a word begins with {1}; write AND or AND NOT between the words, or put the word in quotes",
                    expression.charAt(at));
        }
        while (at < expression.length() && !endsToken(expression.charAt(at))) {
            at++;
        }
        String word = expression.substring(start, at);
        if (at < expression.length() && expression.charAt(at) == '"') {
            field(word);
            quoted();
        } else if (at < expression.length() && expression.charAt(at) == '(' && word.endsWith(":")) {
            field(word);
        } else {
            word(word);
        }
    }

    private static boolean endsToken(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
    }

    private void word(String word) throws BadExpressionException {
        Group group = groups.element();
        switch (word) {
            case "AND" -> joint(group, false);
            case "OR" -> joint(group, true);
            case "NOT" -> group.negated = true;
            default -> {
                ExpressionWord.refuseOperators(word);
                ExpressionWord.check(word);
                term();
            }
        }
    }

    private static void joint(Group group, boolean or) throws BadExpressionException {
        if (group.joined) {
            throw new BadExpressionException("AND or OR stands without a word before it; put a word on both sides");
        }
        group.joined = true;
        if (or) {
            group.ors++;
        } else {
            group.mixed = true;
        }
    }

    private void term() {
        Group group = groups.element();
        if (!group.joined) {
            group.mixed = true;
        }
        group.joined = false;
        if (group.negated) {
            group.unwanted++;
        } else {
            group.wanted++;
        }
        group.negated = false;
    }

    private void quoted() throws BadExpressionException {
        int end = expression.indexOf('"', at + 1);
        if (end < 0) {
            throw new BadExpressionException("a quote is not closed; put \" at both ends");
        }
        for (String word : expression.substring(at + 1, end).strip().split("\\s+", -1)) {
            ExpressionWord.star(word);
        }
        if (expression.substring(at + 1, end).chars().noneMatch(Character::isLetterOrDigit)) {
            throw new BadExpressionException("there is no word between the quotes; write one or remove them");
        }
        at = end + 1;
        nearness();
        term();
    }

    private void nearness() throws BadExpressionException {
        int start = at;
        while (at < expression.length() && !endsToken(expression.charAt(at))) {
            at++;
        }
        String rest = expression.substring(start, at);
        if (!rest.isEmpty() && !rest.matches("~[1-9]\\d?")) {
            throw new BadExpressionException(
                    "after the quote stands {1}; only nearness can stand there, for example \"delad journal\"~5, or a"
                            + " space",
                    DisplayText.quoted(rest));
        }
    }

    private static void field(String prefix) throws BadExpressionException {
        if (prefix.isEmpty()) {
            return;
        }
        if (!prefix.endsWith(":")) {
            throw new BadExpressionException(
                    "there is no space between {1} and what follows; put AND or OR there", DisplayText.quoted(prefix));
        }
        ExpressionWord.knownField(prefix.substring(0, prefix.length() - 1));
    }

    private static void finish(Group group) throws BadExpressionException {
        if (group.negated || (group.joined && group.wanted + group.unwanted > 0)) {
            throw new BadExpressionException(
                    "AND, OR or NOT stands without a word after it; add the word or remove it");
        }
        if (group.wanted + group.unwanted == 0) {
            throw new BadExpressionException("there is nothing between the parentheses; write a word or remove them");
        }
        if (group.wanted == 0) {
            throw new BadExpressionException(
                    "it only says what must not stand there and would never hit; write first what must stand there, for"
                            + " example läkemedel* AND NOT djur*");
        }
        if (group.ors > 0 && (group.mixed || group.unwanted > 0)) {
            throw new BadExpressionException(
                    "OR stands beside AND, NOT or a bare space; put parentheses, for example (vård OR omsorg) AND data*");
        }
    }
}
