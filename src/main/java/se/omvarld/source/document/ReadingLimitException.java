package se.omvarld.source.document;

import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.UnreadableSourceException;

/** An answer that is refused for what it would cost to read, in memory or time, whether or not it could be read. */
public final class ReadingLimitException extends UnreadableSourceException {
    private final FailureCause cause;

    private ReadingLimitException(FailureCause cause, String message) {
        super(message);
        this.cause = cause;
    }

    @Override
    public FailureCause failureCause() {
        return cause;
    }

    public static ReadingLimitException tooMuch() {
        return new ReadingLimitException(
                FailureCause.UNREADABLE, "the document holds more elements or attributes than any real one");
    }

    static ReadingLimitException tooDeep() {
        return new ReadingLimitException(
                FailureCause.UNREADABLE, "the page nests its elements deeper than any real page");
    }

    static ReadingLimitException tooSlow(long seconds) {
        return new ReadingLimitException(
                FailureCause.TIMEOUT, "the document could not be read within " + seconds + " seconds (read.deadline)");
    }

    static ReadingLimitException noRoom(long seconds) {
        return new ReadingLimitException(
                FailureCause.TIMEOUT,
                "other large documents were read for more than " + seconds + " seconds; it is read next time");
    }
}
