package se.omvarld.report;

/** A document is no report that can be read. The message says why in plain English, without the file's name. */
public class UnreadableReportException extends RuntimeException {
    public UnreadableReportException(String message) {
        super(message);
    }

    public UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
