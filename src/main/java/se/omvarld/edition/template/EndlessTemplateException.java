package se.omvarld.edition.template;

/** A template was stopped. The message says of it what it did, without file and line. */
final class EndlessTemplateException extends RuntimeException {
    private final int line;

    /** @param line where it was then; 0 when that is not known */
    EndlessTemplateException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
