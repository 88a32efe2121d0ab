package se.omvarld.watch.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** This process as metrics. Not by JMX, which would cost more memory than it tells of. */
final class ProcessMetrics {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMetrics() {}

    static void write(MetricsText text, long startedSeconds) {
        Runtime runtime = Runtime.getRuntime();
        text.family("gauge", "omvarld_start_timestamp_seconds", "When the process started.")
                .sample(startedSeconds);
        text.family("gauge", "omvarld_heap_used_bytes", "Heap in use.")
                .sample(runtime.totalMemory() - runtime.freeMemory());
        text.family("gauge", "omvarld_heap_limit_bytes", "The heap's limit.").sample(runtime.maxMemory());
        status("VmRSS")
                .ifPresent(kilobytes -> text.family("gauge", "omvarld_resident_memory_bytes", "Memory of the process.")
                        .sample(kilobytes * 1024));
        status("Threads").ifPresent(threads -> text.family("gauge", "omvarld_threads", "Threads of the process.")
                .sample(threads));
    }

    /** Only Linux tells. */
    private static Optional<Long> status(String field) {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
