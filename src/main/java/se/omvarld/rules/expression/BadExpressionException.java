package se.omvarld.rules;

/** An expression of the rule language that is refused. The message says what is wrong and what would be right. */
class BadExpressionException extends Exception {
    BadExpressionException(String message) {
        super(message);
    }
}
