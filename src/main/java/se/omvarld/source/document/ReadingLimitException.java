package se.omvarld.source.document;

import se.omvarld.source.config.UnreadableSourceException;

/** An answer that is refused for what it would cost to read, in memory or time, whether or not it could be read. */
public final class ReadingLimitException extends UnreadableSourceException {
    private ReadingLimitException(String message) {
        super(message);
    }

    public static ReadingLimitException tooMuch() {
        return new ReadingLimitException("the document holds more elements or attributes than any real one");
    }

    static ReadingLimitException tooDeep() {
        return new ReadingLimitException("the page nests its elements deeper than any real page");
    }

    static ReadingLimitException tooSlow(long seconds) {
        return new ReadingLimitException(
                "the document could not be read within " + seconds + " seconds (read.deadline)");
    }

    static ReadingLimitException noRoom(long seconds) {
        return new ReadingLimitException(
                "other large documents were read for more than " + seconds + " seconds; it is read next time");
    }
}
