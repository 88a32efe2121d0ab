package se.omvarld.source.config;

/** A source answered, but what it sent is no feed or page that can be read. The message is for people. */
public class UnreadableSourceException extends RuntimeException {
    public UnreadableSourceException(String message) {
        super(message);
    }

    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }

    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSourceException) {
                return true;
            }
        }
        return false;
    }
}
