package se.omvarld.rules.expression;

/** An expression of the rule language that is refused. The message says what is wrong and what would be right. */
public class BadExpressionException extends Exception {
    BadExpressionException(String message) {
        super(message);
    }
}
