package se.omvarld.source.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import se.omvarld.failure.FailureCause;

/** One run of the browser, watched: with its children it is killed when it takes too long, too much memory, or too much is sent. */
final class BrowserRun {
    private static final long LOOK_MILLIS = 200;
    private static final int LONGEST_ERRORS = 64_000;
    private static final Duration END = Duration.ofSeconds(5);

    private final Duration patience;
    private final long maxBytes;
    private final int megabytes;
    private final BooleanSupplier exceeded;
    private volatile FailedRenderingException failure;
    private volatile boolean ended;

    /**
     * @param megabytes the most memory of the browser and all its processes, without what they share
     * @param exceeded whether the page has asked for more than it may
     */
    BrowserRun(Duration patience, long maxBytes, int megabytes, BooleanSupplier exceeded) {
        this.patience = patience;
        this.maxBytes = maxBytes;
        this.megabytes = megabytes;
        this.exceeded = exceeded;
    }

    /**
     * What it prints.
     *
     * @param folder where it works; the only place that it knows of
     */
    byte[] output(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Path errors = folder.resolve("errors");
        builder.redirectError(errors.toFile());
        builder.environment().clear(); // it holds the daemon's secrets
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8"));
        List.of("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
                .forEach(name -> builder.environment().put(name, folder.toString()));
        Process process = builder.start();
        Thread watch = new Thread(() -> watch(process), "browser-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            process.getOutputStream().close();
            byte[] page = read(process.getInputStream());
            if (failure != null) {
                throw failure;
            } else if (page.length == 0) {
                throw nothing(errors);
            }
            refuseOwnError(new String(page, StandardCharsets.UTF_8));
            return page;
        } catch (IOException e) {
            throw failure == null ? e : failure;
        } finally {
            ended = true;
            kill(process);
        }
    }

    private static FailedRenderingException nothing(Path errors) throws IOException {
        try (InputStream said = Files.newInputStream(errors)) {
            boolean sandbox =
                    new String(said.readNBytes(LONGEST_ERRORS), StandardCharsets.UTF_8).contains("No usable sandbox");
            return new FailedRenderingException(
                    FailureCause.BROKEN,
                    sandbox
                            ? "Chromium has no sandbox here: let the daemon make user namespaces, see docs/integrators.md, \"A page that only a"
                                    + " browser shows\""
                            : "the browser showed no page: the address is a download, or the browser failed (http.browser)");
        }
    }

    /** Its own words that a page is not there are no page: neither a list, nor a change of what is watched. */
    private static void refuseOwnError(String page) throws FailedRenderingException {
        if (page.contains("id=\"main-frame-error\"")) {
            throw new FailedRenderingException(
                    FailureCause.CONNECTION,
                    "the browser got no page: the site did not answer it, or its scripts lead to another site, which it is not let to");
        }
    }

    private byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            page.write(some, 0, count);
            if (page.size() > maxBytes) {
                throw new FailedRenderingException(
                        FailureCause.SIZE,
                        "the page that its scripts make is larger than " + maxBytes + " bytes (http.max-bytes)");
            }
        }
        return page.toByteArray();
    }

    private void watch(Process process) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ended && failure == null && process.isAlive()) {
            if (System.nanoTime() > end) {
                failure = new FailedRenderingException(
                        FailureCause.TIMEOUT,
                        "the browser had no page within " + patience.toSeconds() + " seconds (http.deadline)");
            } else if (exceeded.getAsBoolean()) {
                failure = new FailedRenderingException(
                        FailureCause.SIZE, "the page asks for more than " + maxBytes + " bytes (http.max-bytes)");
            } else if (kilobytes(process) > megabytes * 1000L) {
                failure = new FailedRenderingException(
                        FailureCause.SIZE, "the page's scripts take more than " + megabytes + " MB of memory");
            } else {
                pause();
            }
        }
        if (failure != null) {
            kill(process);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long kilobytes(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(one -> kilobytes(one.pid()))
                .sum();
    }

    /** What is its own; 0 of a process that is gone. */
    private static long kilobytes(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return status.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** Its children first: they would have no parent to be found by. */
    private static void kill(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
            for (ProcessHandle one : all) {
                one.onExit().get(END.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return; // killed, and still not gone: the system has it
        }
    }
}
