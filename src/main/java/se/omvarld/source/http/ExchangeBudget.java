package se.omvarld.source.http;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecRuntime;
import se.omvarld.failure.FailureCause;

/** What is left of one exchange's bytes and time. */
final class ExchangeBudget {
    private final long maxBytes;
    private final LargeAnswers large;
    private final FetchDeadline deadline;
    private final ExecRuntime connection;
    private long count;

    ExchangeBudget(long maxBytes, LargeAnswers large, FetchDeadline deadline, ExecRuntime connection) {
        this.maxBytes = maxBytes;
        this.large = large;
        this.deadline = deadline;
        this.connection = connection;
    }

    void add(long bytes) throws IOException {
        count += Math.max(bytes, 0);
        if (count > maxBytes) {
            connection.discardEndpoint();
            throw new ExceededException(
                    FailureCause.SIZE, "the answer is larger than " + maxBytes + " bytes (http.max-bytes)");
        }
        if (large.concerns(count)) {
            deadline.without(large::enter);
        }
    }

    /**
     * The failure of a read: the deadline's, when that was what cut the connection. What is left of the answer is thrown
     * away with its connection: closing its stream would first read all of it.
     */
    IOException failure(IOException reading) {
        connection.discardEndpoint();
        return deadline.isExpired() ? deadline.tooSlow() : reading;
    }

    void end() {
        deadline.end();
    }

    /** An answer is larger, or takes longer, than it may. */
    static final class ExceededException extends IOException implements FailureCause.Carrier {
        private final FailureCause cause;

        ExceededException(FailureCause cause, String message) {
            super(message);
            this.cause = cause;
        }

        @Override
        public FailureCause failureCause() {
            return cause;
        }
    }
}
