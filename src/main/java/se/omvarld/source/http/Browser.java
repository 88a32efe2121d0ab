package se.omvarld.source.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.omvarld.failure.FailureCause;

/**
 * The operator's own Chromium, for pages that their scripts alone fill in: one page at a time, in an empty profile that is deleted
 * afterwards, through {@link BrowserProxy}, bounded by {@link BrowserRun}.
 */
public final class Browser {
    private static final String NO_SANDBOX = "--no-sandbox";
    private static final String FOLDER = "omvarld-browser";
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** The time that the page's own clock runs on; it is sped up, so that no page makes us wait. */
    private static final int PAGE_MILLIS = 10_000;

    private static final long LONGEST_WAIT_SECONDS = 300;

    /** Nothing but the page: no updates, telemetry, extensions, sound; no way past the proxy (QUIC, WebRTC, names, own machine). */
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--dump-dom",
            "--virtual-time-budget=" + PAGE_MILLIS,
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--disable-quic",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-breakpad",
            "--disable-client-side-phishing-detection",
            "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AsyncDns,DnsOverHttps",
            "--no-pings",
            "--no-first-run",
            "--no-default-browser-check",
            "--metrics-recording-only",
            "--deny-permission-prompts",
            "--disable-gpu",
            "--mute-audio",
            "--blink-settings=imagesEnabled=false",
            "--js-flags=--max-old-space-size=512");

    private final List<String> program;
    private final String userAgent;
    private final long maxBytes;
    private final Duration patience;
    private final Duration connect;
    private final boolean allowInternal;
    private final String proxy;
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
        this.program = setting.isBlank() ? List.of() : List.of(setting.strip().split("\\s+"));
        this.userAgent = userAgent;
        this.maxBytes = maxBytes;
        this.patience = Duration.ofSeconds(deadlineSeconds);
        this.connect = Duration.ofSeconds(connectSeconds);
        this.allowInternal = allowInternal;
        this.proxy = proxy;
    }

    /** What is wrong with a value of the setting {@code http.browser}, in plain English. */
    public static Optional<String> problem(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        List<String> parts = List.of(setting.strip().split("\\s+"));
        Path program = Path.of(parts.get(0));
        boolean fine = program.isAbsolute()
                && Files.isRegularFile(program)
                && Files.isExecutable(program)
                && parts.stream().skip(1).allMatch(option -> option.startsWith("--"));
        return fine
                ? Optional.empty()
                : Optional.of("'" + setting
                        + "' is no program; write the path of Chromium, like /usr/bin/chromium, or nothing");
    }

    /**
     * A page as its scripts have made it.
     *
     * @param address a web address that manners have let through
     * @throws IOException when there is none, whatever the reason; the message says which, and what to do
     */
    public byte[] page(String address) throws IOException {
        refuseUnset();
        if (!entered()) {
            throw new FailedRenderingException(
                    FailureCause.TIMEOUT,
                    "other pages were rendered for more than " + LONGEST_WAIT_SECONDS + " seconds");
        }
        Path folder = null;
        try (BrowserProxy way = new BrowserProxy(ways(address), maxBytes)) {
            folder = Files.createTempDirectory(FOLDER);
            removeAbandoned(folder);
            return new BrowserRun(patience, maxBytes, way::isExceeded)
                    .output(command(folder, way.port(), address), folder);
        } finally {
            turn.release();
            delete(folder);
        }
    }

    private void refuseUnset() throws FailedRenderingException {
        if (program.isEmpty()) {
            throw new FailedRenderingException(
                    FailureCause.OTHER,
                    "render needs a browser: set http.browser to the path of Chromium, like /usr/bin/chromium, or leave render out");
        } else if (!Files.isExecutable(Path.of(program.get(0)))) {
            throw new FailedRenderingException(
                    FailureCause.OTHER, "the browser " + program.get(0) + " is not there any more (http.browser)");
        } else if ("root".equals(System.getProperty("user.name")) && !program.contains(NO_SANDBOX)) {
            throw new FailedRenderingException(
                    FailureCause.OTHER,
                    "Chromium has no sandbox when root runs it: run the daemon as a user of its own, or, in a container that holds nothing"
                            + " else, write " + NO_SANDBOX + " behind its path in http.browser");
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

    private BrowserProxy.Ways ways(String address) {
        URI before = proxy.isEmpty() ? null : URI.create(proxy);
        return new BrowserProxy.Ways(
                URI.create(address),
                new PublicAddressResolver(allowInternal, ""),
                before == null ? null : InetSocketAddress.createUnresolved(before.getHost(), before.getPort()),
                connect,
                patience);
    }

    private List<String> command(Path folder, int port, String address) {
        List<String> command = new ArrayList<>(program);
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add("--proxy-server=http://127.0.0.1:" + port);
        command.add("--user-agent=" + userAgent);
        command.add(address);
        return command;
    }

    /** A process that was killed has left its folder. */
    private static void removeAbandoned(Path own) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.resolveSibling(""), FOLDER + "*")) {
            Instant latest = Files.getLastModifiedTime(own).toInstant().minus(ABANDONED);
            for (Path folder : folders) {
                if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                        && Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(latest)) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // another process may be removing it
        }
    }

    /** Last and for good; a file that comes while it is deleted is deleted with the next try. */
    private static void delete(Path folder) {
        for (int attempt = 0; folder != null && Files.exists(folder) && attempt < 3; attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                // changed meanwhile: the next try
            }
        }
    }
}
