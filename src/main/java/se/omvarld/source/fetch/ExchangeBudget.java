package se.omvarld.source.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecRuntime;
import se.omvarld.failure.FailureCause;

/** What is left of one exchange's bytes and time. */
final class ExchangeBudget {
    private final long maxBytes;
    private final Duration deadline;
    private final AtomicBoolean expired;
    private final ScheduledFuture<?> alarm;
    private final ExecRuntime connection;
    private long count;

    ExchangeBudget(
            long maxBytes, Duration deadline, AtomicBoolean expired, ScheduledFuture<?> alarm, ExecRuntime connection) {
        this.maxBytes = maxBytes;
        this.deadline = deadline;
        this.expired = expired;
        this.alarm = alarm;
        this.connection = connection;
    }

    void add(long bytes) throws IOException {
        count += Math.max(bytes, 0);
        if (count > maxBytes) {
            connection.discardEndpoint();
            throw new ExceededException(
                    FailureCause.SIZE, "the answer is larger than " + maxBytes + " bytes (http.max-bytes)");
        }
    }

    /**
     * The failure of a read: the deadline's, when that was what cut the connection. What is left of the answer is thrown
     * away with its connection: closing its stream would first read all of it.
     */
    IOException failure(IOException reading) {
        connection.discardEndpoint();
        return expired.get() ? tooSlow(deadline) : reading;
    }

    void end() {
        alarm.cancel(false);
    }

    static IOException tooSlow(Duration deadline) {
        return new ExceededException(
                FailureCause.TIMEOUT,
                "no complete answer within " + deadline.toSeconds() + " seconds (http.deadline)");
    }

    /** An answer is larger, or takes longer, than it may. */
    private static final class ExceededException extends IOException implements FailureCause.Carrier {
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
