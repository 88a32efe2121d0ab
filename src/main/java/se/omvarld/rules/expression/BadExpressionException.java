package se.omvarld.rules.expression;

import se.omvarld.item.text.ProblemText;

/** An expression of the rule language that is refused. Says what is wrong and what would be right. */
public final class BadExpressionException extends Exception {
    private final transient ProblemText text;

    BadExpressionException(String pattern, Object... values) {
        this(ProblemText.of(pattern, values));
    }

    BadExpressionException(ProblemText text) {
        super(text.toString());
        this.text = text;
    }

    public ProblemText text() {
        return text;
    }
}
