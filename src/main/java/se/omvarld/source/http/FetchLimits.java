package se.omvarld.source.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Bounds every answer that is fetched: its head, its bytes after decompression, its whole time, its connections a host, and where it may come from. Camel and the HTTP client bound none of these by themselves.
 */
public final class FetchLimits implements HttpClientConfigurer, AutoCloseable {
    private static final int CONNECTIONS_A_HOST = 2;
    /** More than there are hosts: else each answer would cost a connection anew, and one that is closed. */
    private static final int CONNECTIONS = 256;

    /** A connection that nobody has used for so long is closed. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private static final Http1Config HEAD =
            Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

    private final long maxBytes;
    private final Duration deadline;
    private final LargeAnswers large;
    private final Duration connect;
    private final boolean allowInternal;
    private final String proxy;
    private final String caFile;
    /** Two: no deadline waits for a connection that is slow to close. */
    private final ScheduledExecutorService watchdog = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "fetch-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param maxBytes the most bytes of one answer, after decompression
     * @param deadlineSeconds the longest time of one answer, from the moment that one of its host's connections is free
     * @param connectSeconds the longest time to connect
     * @param allowInternal whether addresses of the own network and machine may be fetched
     * @param proxy {@code http://host:port}; empty for none
     * @param caFile PEM file of certificate authorities besides the JVM's; empty for none
     */
    public FetchLimits(
            long maxBytes,
            int deadlineSeconds,
            int connectSeconds,
            boolean allowInternal,
            String proxy,
            String caFile) {
        this.maxBytes = maxBytes;
        this.large = new LargeAnswers(maxBytes);
        this.deadline = Duration.ofSeconds(deadlineSeconds);
        this.connect = Duration.ofSeconds(connectSeconds);
        this.allowInternal = allowInternal;
        this.proxy = proxy;
        this.caFile = caFile;
    }

    /** What the current thread has fetched is read, or given up: another large answer may come. */
    public void done() {
        large.leave();
    }

    private PoolingHttpClientConnectionManager pool;
    private ScheduledFuture<?> tidying;

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.setRedirectStrategy(new RobotsRedirects());
        client.addRequestInterceptorLast(new SourceRequestHeaders(System.getenv()));
        client.addExecInterceptorFirst("limits", new LimitedExchange(maxBytes, large, deadline, watchdog));
        client.addExecInterceptorBefore(ChainElement.COMPRESS.name(), "gzip", new UndeclaredGzip());
        client.addExecInterceptorAfter(ChainElement.COMPRESS.name(), "codings", new ContentEncodingLimit());
        client.setConnectionManager(connectionsForAll()).setConnectionManagerShared(true);
        client.disableCookieManagement();
        client.disableAutomaticRetries();
        if (!proxy.isEmpty()) {
            client.setRoutePlanner(new GuardedProxy(HttpHost.create(URI.create(proxy)), allowInternal));
        }
    }

    /** One pool for all routes that fetch: two connections a host are two, whoever asks. */
    private synchronized PoolingHttpClientConnectionManager connectionsForAll() {
        if (pool == null) {
            pool = connections()
                    .useSystemProperties()
                    .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                            .http1Config(HEAD)
                            .responseParserFactory(new DefaultHttpResponseParserFactory(HEAD, LenientHead.READER, null))
                            .incomingContentLengthStrategy(LenientHead.READER)
                            .build())
                    .setMaxConnPerRoute(CONNECTIONS_A_HOST)
                    .setMaxConnTotal(CONNECTIONS)
                    .setDnsResolver(new PublicAddressResolver(allowInternal, proxyHost()))
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(connect))
                            .setSocketTimeout(Timeout.of(deadline))
                            .build())
                    .build();
            tidying = watchdog.scheduleWithFixedDelay(
                    () -> closeIdle(IDLE), IDLE.getDuration(), IDLE.getDuration(), IDLE.getTimeUnit());
        }
        return pool;
    }

    void closeIdle(TimeValue since) {
        pool.closeIdle(since);
    }

    private PoolingHttpClientConnectionManagerBuilder connections() {
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create();
        return caFile.isEmpty()
                ? connections
                : connections.setTlsSocketStrategy(
                        new DefaultClientTlsStrategy(TrustedCertificates.with(Path.of(caFile))));
    }

    private String proxyHost() {
        return proxy.isEmpty() ? "" : URI.create(proxy).getHost();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        closePool();
    }

    private synchronized void closePool() {
        if (pool != null) {
            tidying.cancel(false);
            pool.close();
        }
    }
}
