package se.omvarld.source.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import se.omvarld.failure.FailureCause;

/** The deadline of one exchange: when it is over, the exchange is cut off, wherever it hangs. Used by the exchange's thread alone. */
final class FetchDeadline {
    private final Duration whole;
    private final ScheduledExecutorService watchdog;
    private final Runnable cut;
    private ScheduledFuture<?> alarm;
    private volatile boolean expired;

    FetchDeadline(Duration whole, ScheduledExecutorService watchdog, Runnable cut) {
        this.whole = whole;
        this.watchdog = watchdog;
        this.cut = cut;
        begin(whole.toMillis());
    }

    private void begin(long millis) {
        alarm = watchdog.schedule(this::expire, millis, TimeUnit.MILLISECONDS);
    }

    private void expire() {
        expired = true;
        cut.run();
    }

    boolean isExpired() {
        return expired;
    }

    void end() {
        alarm.cancel(false);
    }

    /** Something that may wait for others, which is not this exchange's time. */
    void without(Waiting waiting) throws IOException {
        long left = alarm.getDelay(TimeUnit.MILLISECONDS);
        if (alarm.cancel(false)) {
            waiting.await();
            begin(Math.max(left, 1));
        }
    }

    IOException tooSlow() {
        return new ExchangeBudget.ExceededException(
                FailureCause.TIMEOUT, "no complete answer within " + whole.toSeconds() + " seconds (http.deadline)");
    }

    /** What waits. */
    interface Waiting {
        void await() throws IOException;
    }
}
