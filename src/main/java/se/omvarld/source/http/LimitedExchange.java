package se.omvarld.source.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.Timeout;

/** Cuts an exchange off at its deadline, wherever it hangs, and its answer at so many bytes after decompression. */
final class LimitedExchange implements ExecChainHandler {
    private static final Timeout LONGEST_WAIT = Timeout.ofHours(1);

    private final long maxBytes;
    private final Duration deadline;
    private final ScheduledExecutorService watchdog;
    private final LargeAnswers large;

    LimitedExchange(long maxBytes, LargeAnswers large, Duration deadline, ScheduledExecutorService watchdog) {
        this.maxBytes = maxBytes;
        this.large = large;
        this.deadline = deadline;
        this.watchdog = watchdog;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        waitForConnection(scope);
        FetchDeadline time = new FetchDeadline(deadline, watchdog, () -> cancel(scope));
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                time.end();
            } else {
                response.setEntity(
                        new LimitedEntity(entity, new ExchangeBudget(maxBytes, large, time, scope.execRuntime)));
            }
            return response;
        } catch (IOException | HttpException | RuntimeException e) {
            time.end();
            scope.execRuntime.discardEndpoint();
            if (time.isExpired()) {
                throw time.tooSlow();
            }
            throw e;
        }
    }

    /**
     * Waits until its host has a connection free, before the deadline begins to count: others of the same host may be slow.
     * They all end at their deadlines, so the wait ends too.
     */
    private static void waitForConnection(ExecChain.Scope scope) throws IOException {
        RequestConfig asked = scope.clientContext.getRequestConfigOrDefault();
        scope.clientContext.setRequestConfig(RequestConfig.copy(asked)
                .setConnectionRequestTimeout(LONGEST_WAIT)
                .build());
        scope.execRuntime.acquireEndpoint(
                scope.exchangeId, scope.route, scope.clientContext.getUserToken(), scope.clientContext);
    }

    /** Ends it for good: also between one redirect of a robots.txt and the next. */
    private static void cancel(ExecChain.Scope scope) {
        if (scope.originalRequest instanceof Cancellable request) {
            request.cancel();
        }
        scope.execRuntime.discardEndpoint();
    }
}
