package se.omvarld.source.config;

import se.omvarld.failure.FailureCause;

/** A source answered, but what it sent is no feed or page that can be read. The message is for people. */
public class UnreadableSourceException extends RuntimeException implements FailureCause.Carrier {
    public UnreadableSourceException(String message) {
        super(message);
    }

    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureCause failureCause() {
        return FailureCause.UNREADABLE;
    }
}
