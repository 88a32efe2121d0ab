package se.omvarld.watch.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** This process and its virtual machine as metrics: a few of our own, then Micrometer's. */
final class ProcessMetrics {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMetrics() {}

    static void bind(MeterRegistry registry, long startedSeconds) {
        Runtime runtime = Runtime.getRuntime();
        gauge(registry, "omvarld_start_timestamp_seconds", "When the process started.", () -> startedSeconds);
        gauge(registry, "omvarld_heap_used_bytes", "Heap in use.", () -> runtime.totalMemory() - runtime.freeMemory());
        gauge(registry, "omvarld_heap_limit_bytes", "The heap's limit.", runtime::maxMemory);
        if (Files.isReadable(STATUS)) { // only Linux tells
            gauge(registry, "omvarld_resident_memory_bytes", "Memory of the process.", () -> status("VmRSS") * 1024);
            gauge(registry, "omvarld_threads", "Threads of the process.", () -> status("Threads"));
        }
        List.<MeterBinder>of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    private static void gauge(MeterRegistry registry, String name, String help, Supplier<Number> value) {
        Gauge.builder(name, value).description(help).register(registry);
    }

    private static long status(String field) {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
