package se.omvarld.edition.template;

/** A template of the digest cannot be used. The message names file and line, what is wrong and what would be right. */
public final class BadTemplateException extends RuntimeException {
    /** Made also by who reads what a template made. */
    public BadTemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
