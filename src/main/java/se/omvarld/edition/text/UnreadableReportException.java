package se.omvarld.edition.text;

/** A document is no report that can be read. The message says why in plain English, without the file's name. */
public class UnreadableReportException extends RuntimeException {
    private final String swedish;

    public UnreadableReportException(String message) {
        this(message, (Throwable) null);
    }

    public UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
        this.swedish = "Dokumentet går inte att läsa som en rapport.";
    }

    /** With a sentence that is in the reader's language already. */
    public UnreadableReportException(String english, String swedish) {
        super(english);
        this.swedish = swedish;
    }

    public UnreadableReportException(ReportRefusal why) {
        this(why, null);
    }

    public UnreadableReportException(ReportRefusal why, Throwable cause) {
        super(why.english(), cause);
        this.swedish = why.swedish();
    }

    /** The same for the analyst who sent the document: a Swedish sentence or two. */
    public String swedish() {
        return swedish;
    }
}
