package se.omvarld.source.browser;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.omvarld.failure.FailureCause;
import se.omvarld.file.WorkFolder;
import se.omvarld.source.http.PublicAddressResolver;

/**
 * The operator's own Chromium, for pages that their scripts alone fill in: one page at a time, in an empty profile that is deleted
 * afterwards, through {@link BrowserProxy}, bounded by {@link BrowserRun}.
 */
public final class Browser {
    private static final long LONGEST_WAIT_SECONDS = 300;

    /** A page with a list takes a quarter. */
    private static final int MEMORY_MEGABYTES = 1000;

    private final BrowserProgram program;
    private final long maxBytes;
    private final Duration patience;
    private final Duration connect;
    private final boolean allowInternal;
    private final String proxy;
    private final int megabytes;
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * @param setting the program's path, then options of the operator's own, separated by spaces; empty: there is none
     * @param maxBytes the most bytes of all that one page asks for, and of the page
     * @param deadlineSeconds the longest time of one page
     * @param connectSeconds the longest time to connect
     * @param proxy {@code http://host:port}; empty for none
     */
    public Browser(
            String setting,
            String userAgent,
            long maxBytes,
            int deadlineSeconds,
            int connectSeconds,
            boolean allowInternal,
            String proxy) {
        this(setting, userAgent, maxBytes, deadlineSeconds, connectSeconds, allowInternal, proxy, MEMORY_MEGABYTES);
    }

    /**
     * The same, with other memory than usual.
     *
     * @param megabytes the most memory of the browser and all its processes
     */
    public Browser(
            String setting,
            String userAgent,
            long maxBytes,
            int deadlineSeconds,
            int connectSeconds,
            boolean allowInternal,
            String proxy,
            int megabytes) {
        this.program = BrowserProgram.of(setting, userAgent);
        this.maxBytes = maxBytes;
        this.patience = Duration.ofSeconds(deadlineSeconds);
        this.connect = Duration.ofSeconds(connectSeconds);
        this.allowInternal = allowInternal;
        this.proxy = proxy;
        this.megabytes = megabytes;
    }

    /**
     * A page as its scripts have made it.
     *
     * @param address a web address that manners have let through
     * @throws IOException when there is none, whatever the reason; the message says which, and what to do
     */
    public byte[] page(String address) throws IOException {
        program.refuseUnset();
        if (!entered()) {
            throw new FailedRenderingException(
                    FailureCause.TIMEOUT,
                    "other pages were rendered for more than " + LONGEST_WAIT_SECONDS + " seconds");
        }
        try (WorkFolder folder = WorkFolder.make("omvarld-browser");
                BrowserProxy way = new BrowserProxy(destinations(address), maxBytes)) {
            return new BrowserRun(patience, maxBytes, megabytes, way::isExceeded)
                    .output(program.command(folder.path(), way.port(), address), folder.path());
        } finally {
            turn.release();
        }
    }

    private boolean entered() {
        try {
            return turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private AllowedDestinations destinations(String address) {
        URI before = proxy.isEmpty() ? null : URI.create(proxy);
        return new AllowedDestinations(
                URI.create(address),
                new PublicAddressResolver(allowInternal, ""),
                before == null ? null : InetSocketAddress.createUnresolved(before.getHost(), before.getPort()),
                connect,
                patience);
    }
}
