package se.omvarld.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a reader read, and fails when it hangs, takes too much memory or throws anything but a refusal. */
public final class Guard {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path FOLDER = Path.of("target/fuzz");

    /** Processor time, so that a busy machine is no hang. A document of 400 KB takes a fraction of a second. */
    private static final long LONGEST_NANOS = 8_000_000_000L;

    private static final int LONGEST_SECONDS = 120;
    private static final long MOST_BYTES = 150_000_000;
    private static final long MOST_BYTES_A_BYTE = 4_000;

    private Guard() {}

    /** What one reading cost. */
    record Cost(long nanos, long bytes, Throwable failure) {}

    public static void holds(Reader reader, byte[] input) {
        Cost cost = cost(reader, input);
        String problem = "";
        if (cost.failure() != null && reader.refusals().stream().noneMatch(type -> type.isInstance(cost.failure()))) {
            problem = "threw " + cost.failure();
        } else if (cost.nanos() > LONGEST_NANOS) {
            problem = "took " + cost.nanos() / 1_000_000 + " ms of processor time";
        } else if (cost.bytes() > MOST_BYTES + MOST_BYTES_A_BYTE * input.length) {
            problem = "allocated " + cost.bytes() / 1_000_000 + " MB";
        }
        if (!problem.isEmpty()) {
            throw new AssertionError(reader + " " + problem + ": " + kept(reader, input), cost.failure());
        }
    }

    /** Reads in a thread of its own, which is left behind when it hangs. */
    static Cost cost(Reader reader, byte[] input) {
        FutureTask<Cost> reading = new FutureTask<>(measured(reader, input));
        Thread thread = new Thread(reading, "fuzz-" + reader);
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            StackTraceElement[] where = thread.getStackTrace();
            AssertionError hang = new AssertionError(reader + " hangs: " + kept(reader, input));
            hang.setStackTrace(where);
            throw hang;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Callable<Cost> measured(Reader reader, byte[] input) {
        return () -> {
            long nanos = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            Throwable failure = failure(reader, input);
            return new Cost(
                    THREADS.getCurrentThreadCpuTime() - nanos,
                    THREADS.getCurrentThreadAllocatedBytes() - bytes,
                    failure);
        };
    }

    private static Throwable failure(Reader reader, byte[] input) {
        try {
            reader.read().bytes(input);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    static Path kept(Reader reader, byte[] input) {
        try {
            Files.createDirectories(FOLDER);
            return Files.write(FOLDER.resolve(reader.name() + ".bin"), input);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
