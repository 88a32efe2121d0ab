package se.omvarld.source;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/** Cuts an exchange off at its deadline, wherever it hangs, and its answer at so many bytes after decompression. */
final class LimitedExchange implements ExecChainHandler {
    private final long maxBytes;
    private final Duration deadline;
    private final ScheduledExecutorService watchdog;

    LimitedExchange(long maxBytes, Duration deadline, ScheduledExecutorService watchdog) {
        this.maxBytes = maxBytes;
        this.deadline = deadline;
        this.watchdog = watchdog;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        AtomicBoolean expired = new AtomicBoolean();
        ScheduledFuture<?> alarm = watchdog.schedule(
                () -> {
                    expired.set(true);
                    cancel(scope);
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                alarm.cancel(false);
            } else {
                response.setEntity(
                        new LimitedEntity(entity, new Limit(maxBytes, deadline, expired, alarm, scope.execRuntime)));
            }
            return response;
        } catch (IOException | HttpException | RuntimeException e) {
            alarm.cancel(false);
            if (expired.get()) {
                throw Limit.tooSlow(deadline);
            }
            throw e;
        }
    }

    /** Ends it for good: also while it waits for a connection, or between one redirect and the next. */
    private static void cancel(ExecChain.Scope scope) {
        if (scope.originalRequest instanceof Cancellable request) {
            request.cancel();
        }
        scope.execRuntime.discardEndpoint();
    }
}
