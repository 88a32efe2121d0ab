package se.omvarld.edition.docx;

/** The Word template is missing, unreadable or lacks something. The message is for operators: the file and the remedy. */
public class UnusableTemplateException extends RuntimeException {
    public UnusableTemplateException(String message) {
        super(message);
    }

    public UnusableTemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
